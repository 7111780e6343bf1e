import type { JSX } from 'preact';
import type { SiteSummary } from '../core/site-summary.ts';
import { counted } from '../explain/describe-history.ts';
import { levelTitle } from '../explain/level-title.ts';
import { Glyph } from '../ui/glyph.tsx';
import { HostText } from '../ui/host-text.tsx';
import { levelGlyphs } from '../ui/level-glyphs.ts';
import { Moment } from '../ui/moment.tsx';
import { routeHash } from '../core/full-view-route.ts';

export interface SiteRowProps {
  /** Null where the row cannot be read, undefined while it is being read. */
  readonly site: SiteSummary | null | undefined;
  /** Whether Tab leads to it. */
  readonly isActive: boolean;
}

/** One site in the list: how it stands, and where to read more. */
export function SiteRow({ site, isActive }: SiteRowProps): JSX.Element {
  // The same element before and after it is read: it may have the focus. Until then it leads nowhere.
  const href = site ? routeHash({ kind: 'site', site: site.site }) : location.hash || '#/';
  return (
    <a
      class="site-row"
      href={href}
      tabIndex={isActive ? 0 : -1}
      data-level={site?.level}
      aria-busy={site === undefined}
    >
      {site === null && <span class="site-standing">This row could not be read.</span>}
      {site && <SiteFacts {...site} />}
    </a>
  );
}

function SiteFacts({ site, level, findings, visits, changes, lastTime }: SiteSummary): JSX.Element {
  const found = findings.length === 0 ? '' : `, ${counted(findings.length, 'finding')}`;
  return (
    <>
      <Glyph shape={levelGlyphs[level]} />
      <span class="site-name">
        <bdi dir="ltr">
          <HostText host={site} />
        </bdi>
      </span>
      <span class="site-standing">
        <span class="site-level">{levelTitle(level, findings)}</span>
        {found}
      </span>
      <span class="site-numbers">
        {counted(visits, 'visit')}
        {changes > 0 && `, ${counted(changes, 'change')}`}
      </span>
      <span class="site-time">
        <Moment at={lastTime} />
      </span>
    </>
  );
}
