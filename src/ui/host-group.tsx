import type { JSX } from 'preact';
import { describeHost } from '../explain/requests/describe-host.ts';
import type { HostGroup } from '../explain/requests/group-hosts.ts';
import type { HostState, RequestedHost } from '../explain/requests/requested-host.ts';
import type { GlyphShape } from './glyph-part.ts';
import { Glyph } from './glyph.tsx';
import { HostText } from './host-text.tsx';
import { OwnScript } from './own-script.tsx';
import { outcomeGlyphs, severityGlyphs, stepGlyphs } from './sign-glyphs.ts';

/** The hosts of one site. */
export function HostGroupItem({ group }: { readonly group: HostGroup }): JSX.Element {
  const { site, isOwn, hosts } = group;
  // One host that is the whole site says its name itself.
  const isSaid = hosts.every(({ host }) => host === site);
  return (
    <section class="host-group" aria-label={site}>
      <h3 class={isSaid ? 'visually-hidden' : 'host-group-site'}>
        <bdi dir="ltr">
          <HostText host={site} />
        </bdi>
        <OwnScript host={site} />
        {isOwn && <span class="remark"> this site</span>}
      </h3>
      <ul>
        {hosts.map((host) => (
          <HostRow key={host.origin} host={host} />
        ))}
      </ul>
    </section>
  );
}

function HostRow({ host }: { readonly host: RequestedHost }): JSX.Element {
  const { state, facts, parts } = describeHost(host);
  return (
    <li class="host-row" data-state={host.state}>
      <Glyph shape={stateGlyphs[host.state]} />
      <div class="host-row-words">
        <p class="host-row-name">
          <span class="visually-hidden">{state}: </span>
          <bdi dir="ltr">
            <HostText host={host.host} />
          </bdi>
          <OwnScript host={host.host} />
        </p>
        <p class="host-row-parts">{parts.join(', ')}</p>
        <p class="host-row-facts remark">
          <bdi dir="ltr">{facts.join(' · ')}</bdi>
        </p>
      </div>
    </li>
  );
}

const stateGlyphs: Readonly<Record<HostState, GlyphShape>> = {
  'clear-text': severityGlyphs.danger,
  blocked: severityGlyphs.warning,
  upgraded: severityGlyphs.warning,
  named: severityGlyphs.warning,
  unclear: stepGlyphs.unknown,
  local: outcomeGlyphs.pass,
  secure: outcomeGlyphs.pass,
};
