import { defineCheck } from '../core/check.ts';
import { pageItem } from '../core/evidence-item.ts';
import { defaultPort, effectivePort, isDefaultPort } from '../standards/ports.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

/** Whether the page or its parts came in by a port other than their scheme's own (URL §4.2, RFC 6335). */
export default defineCheck({
  id: 'non-default-port',
  title: 'Port',
  why: 'Encryption is as good on any port, but an unusual one often means a test or second server, and many firewalls block it.',
  spec: 'https://url.spec.whatwg.org/#default-port',
  needs: ['page'],
  uses: ['hosts'],
  findings: {
    page: {
      severity: 'warning',
      level: 'weakened',
      title: 'Not on the usual port',
      summary: ({ host, port, scheme, usual }: PortFacts) =>
        `This page came through port ${port} of ${host}, not the usual door ${usual}. The port changes nothing about its encryption; it often means a test or second server (default port of ${scheme}: ${usual}).`,
      advice: ({ host, scheme }: PortFacts) =>
        `Check that this address was meant. If the site is yours and public: serve it on ${scheme}://${host} without a port, since many networks let nothing else through.`,
    },
    subresource: {
      severity: 'notice',
      level: null,
      title: 'Parts from unusual ports',
      summary: ({ origins, count }: { origins: string; count: number }) =>
        `${count === 1 ? 'One resource' : `${count} resources`} of this page came through other ports than usual: ${origins}.`,
      advice: () =>
        'If the site is yours: networks that let only ports 80 and 443 through will miss these parts; serve them on the default port.',
    },
  },
  pass: 'The page, and every part of it that was observed, came through its scheme’s default port.',
  notObserved: 'Which hosts this page loads from has not been observed.',
  notApplicable: { local: 'The page is on this machine, where any port will do.' },
  judge({ page, hosts }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const scheme = schemeOf(page.url) ?? '';
    const [port, usual] = [effectivePort(page.url), defaultPort(scheme)];
    const unusual =
      port === null || usual === null || isDefaultPort(page.url)
        ? []
        : [
            {
              what: 'page',
              parameters: { host: hostnameOf(page.url), port, scheme, usual },
              evidence: [pageItem(page)],
            } as const,
          ];
    const others = (hosts ?? []).filter(({ origin }) => isUnusual(origin, page.url));
    if (others.length === 0)
      return unusual.length === 0 && hosts === null ? { notObserved: 'hosts' } : unusual;
    const parameters = {
      origins: others.map(({ origin }) => origin).join(', '),
      count: others.reduce((sum, { count }) => sum + count, 0),
    };
    const evidence = others.map(({ origin }) => ({ ...pageItem(page), url: origin }));
    return [...unusual, { what: 'subresource', parameters, evidence }];
  },
});

type PortFacts = { host: string; port: number; scheme: string; usual: number };

/** The page's own origin is told by the page's finding; this machine's ports are nobody's concern. */
function isUnusual(origin: string, pageUrl: string): boolean {
  const own = pageUrl === origin || pageUrl.startsWith(`${origin}/`);
  return !own && !isLocalUrl(origin) && !isDefaultPort(origin);
}
