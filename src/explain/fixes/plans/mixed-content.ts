import type check from '../../../checks/mixed-content.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { keepScheme } from '../topics/forwarded-scheme.ts';
import { mendAddresses } from '../topics/mixed-content.ts';

const change = (page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix => {
  const byMarkup = evidence.filter(({ to }) => to === undefined);
  // What a page names with https, and a server leads to http, is not mended in the page.
  if (byMarkup.length === 0 && evidence.length > 0) return mendRedirects(page, {}, evidence);
  const named = placesOf(byMarkup);
  const more =
    named.length > 1 ? ` ${named.length} hosts are named so; the first is filled in.` : '';
  return mendAddresses(
    page,
    named[0] ?? page,
    `In this order; what the server can add is a bridge, and not enough by itself.${more}`,
  );
};

/** Parts of an encrypted page that are named with http. */
export default {
  'loaded-insecurely': change,
  blocked: change,
  upgraded: change,
  declared: change,
  'redirect-upgraded': mendRedirects,
} satisfies Plans<typeof check>;

function mendRedirects(page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix {
  return keepScheme(
    placesOf(evidence)[0] ?? page,
    'The server that redirects has to lead to https addresses.',
  );
}

function placesOf(evidence: readonly EvidenceItem[]): readonly FixTarget[] {
  const places = evidence.flatMap(({ url }) => targetOf(url) ?? []);
  return places.filter(
    ({ host }, index) => places.findIndex((other) => other.host === host) === index,
  );
}
