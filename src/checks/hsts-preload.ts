import { defineCheck } from '../core/check.ts';
import { hopItem, responseItems } from '../core/evidence-item.ts';
import { obstacleList } from '../core/hsts-words.ts';
import { findPreloadObstacles } from '../standards/hsts-preload-eligibility.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { isDefaultPort } from '../standards/ports.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, originOf, schemeOf } from '../standards/url.ts';

const field = 'strict-transport-security';

/** Whether browsers know of this host’s HSTS before the first visit, and whether it asks for that in vain. */
export default defineCheck({
  id: 'hsts-preload',
  title: 'HSTS preloading',
  why: 'HSTS protects from the second visit on. Hosts on the preload list, which browsers bring along, are protected on the first one too; getting off that list takes months, so not being on it is no fault.',
  spec: 'https://hstspreload.org/#submission-requirements',
  needs: ['page', 'freshResponse', 'hsts'],
  uses: ['redirects', 'preload'],
  findings: {
    ineligible: {
      severity: 'notice',
      level: null,
      title: 'Asks in vain for preloading',
      summary: ({ host, obstacles }: { host: string; obstacles: string }) =>
        `${host} says “preload”, but the preload list would not take it: ${obstacleList(obstacles)}.`,
      advice: () =>
        'If the site is yours: leave `preload` out, which is no fault, or meet all that https://hstspreload.org asks for.',
    },
  },
  pass: 'Browsers come to this host by https only from the very first visit: it is on the preload list (HSTS).',
  notObserved:
    'Whether this host is on the preload list is not known: this copy of Portlight came without the list, or no fresh answer over https was seen.',
  notApplicable: {
    'not-listed': 'This host is not on the preload list, which is no fault.',
    unheeded:
      'This host is on the preload list, yet this browser did not insist on https here: its own list is another one, or too old to be used.',
    local: 'The page is on this machine: nothing crossed a network.',
    'ip-address': 'Only host names can be on the preload list.',
  },
  judge({ page, freshResponse, redirects, hsts, preload }) {
    const { host, enforcedHere } = hsts.standing;
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (isIpLiteral(host)) return { notApplicable: 'ip-address' };
    if (preload?.kind === 'listed')
      return enforcedHere === false ? { notApplicable: 'unheeded' } : [];
    const fromHttp = (redirects?.hops ?? []).find(
      ({ from, by }) => by === 'server' && isHttpOf(host, from),
    );
    const obstacles = findPreloadObstacles({
      parsed: parseStrictTransportSecurity(freshResponse.fields[field] ?? []),
      host,
      site: hsts.site,
      firstRedirect: fromHttp ? originOf(fromHttp.to) : null,
      isDefaultPort: isDefaultPort(page.url),
    });
    if (obstacles.length > 0) {
      const items = responseItems(freshResponse, field);
      const evidence =
        fromHttp && obstacles.includes('redirect') ? [...items, hopItem(fromHttp)] : items;
      return [
        { what: 'ineligible', parameters: { host, obstacles: obstacles.join(' ') }, evidence },
      ];
    }
    return preload === null ? { notObserved: 'preload' } : { notApplicable: 'not-listed' };
  },
});

/** Whether it is the address that the list's checker asks for: over http, on port 80. */
function isHttpOf(host: string, url: string): boolean {
  return schemeOf(url) === 'http' && isDefaultPort(url) && canonicalHost(hostnameOf(url)) === host;
}
