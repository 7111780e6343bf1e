import { defineCheck } from '../core/check.ts';
import { hopFieldItems, knownHostItem, responseItems } from '../core/evidence-item.ts';
import { shortList } from '../core/short-list.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { effectivePort, isDefaultPort } from '../standards/ports.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, hostOf, schemeOf } from '../standards/url.ts';

const field = 'strict-transport-security';

/** What HSTS reaches besides this page: other ports, the hosts on the way, the site’s main address (RFC 6797 §8). */
export default defineCheck({
  id: 'hsts-reach',
  title: 'Reach of HSTS',
  why: 'HSTS belongs to a host name and to every port of it, and counts only when it came over https. Each host on the way to a page needs its own, or that of a host above it.',
  spec: 'https://www.rfc-editor.org/rfc/rfc6797#section-8.3',
  needs: ['page', 'freshResponse', 'redirects'],
  uses: ['hsts'],
  findings: {
    'every-port': {
      severity: 'notice',
      level: null,
      title: 'HSTS covers every port',
      summary: ({ host, port }: { host: string; port: number }) =>
        `What port ${port} says holds for all of ${host}: browsers will come to its other ports by https only, too. HSTS belongs to a host, not to a port; port 80 becomes 443, every other one is kept.`,
      advice: ({ host }: { host: string; port: number }) =>
        `If the site is yours: make sure that nothing on ${host} needs http, on any port.`,
    },
    'sent-in-vain': {
      severity: 'notice',
      level: null,
      title: 'HSTS sent in vain',
      summary: ({ host, why }: { host: string; why: string }) =>
        why === 'ip-address'
          ? `${host} asks browsers to come by https only, and they ignore it: HSTS belongs to host names, not to IP addresses (Strict-Transport-Security).`
          : `${host} asks over http to be reached by https only, and browsers ignore it: anyone on the way could have put it there (Strict-Transport-Security).`,
      advice: () =>
        'If the site is yours: send the field over https only, from a host that has a name.',
    },
    'hop-unprotected': {
      severity: 'notice',
      level: null,
      title: 'No HSTS on the way',
      summary: ({ hosts }: { hosts: string }) =>
        `The way here led over ${hosts} by https, where no HSTS Policy was sent that browsers keep: whoever starts there can start in clear text.`,
      advice: () =>
        'If that host is yours: send Strict-Transport-Security with its redirects too, for many people type that address.',
    },
    'site-unprotected': {
      severity: 'notice',
      level: null,
      title: 'No HSTS for the site',
      summary: ({ site }: { site: string }) =>
        `${site}, the main address of this site, has no HSTS Policy in force as far as this browser saw: a visit that starts there can start in clear text.`,
      advice: ({ site }: { site: string }) =>
        `If the site is yours: send this field from https://${site}, and add includeSubDomains once all its subdomains work over https. \`Strict-Transport-Security: max-age=300\``,
    },
  },
  pass: 'Nothing was seen on the way here, or of this site’s main address, that lacks HSTS or sends it in vain.',
  notObserved:
    'The way to this page was not seen in full, or no fresh answer of its server: header fields of a cached page say nothing.',
  notApplicable: { local: 'The page is on this machine: nothing crossed a network.' },
  judge({ page, freshResponse, redirects, hsts }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const host = hostnameOf(page.url);
    const isSecure = schemeOf(page.url) === 'https';
    const lines = freshResponse.fields[field] ?? [];
    const sent = lines.length === 0 ? [] : responseItems(freshResponse, field);
    const onTheWay = redirects.hops
      .filter(({ from, by }) => by === 'server' && schemeOf(from) === 'http' && !isLocalUrl(from))
      .filter(({ fields }) => fields[field] !== undefined)
      .flatMap((hop) => hopFieldItems(hop, field));
    const overHttp = isSecure ? onTheWay : [...onTheWay, ...sent];
    // Over a certificate that was clicked through the field means nothing (RFC 6797 §8.1).
    const reaches = isSecure && !isIpLiteral(host) && freshResponse.certificateError === null;
    const { policy } = parseStrictTransportSecurity(lines);
    const port = effectivePort(page.url);
    const open = hsts?.unprotectedHops ?? [];
    const site = hsts?.unprotectedSite ?? null;
    const isOnTheWay = open.some(({ from }) => canonicalHost(hostnameOf(from)) === site?.host);
    return [
      ...(reaches &&
      policy !== null &&
      policy.maxAge > 0 &&
      port !== null &&
      !isDefaultPort(page.url)
        ? [{ what: 'every-port', parameters: { host, port }, evidence: sent } as const]
        : []),
      ...(isSecure && isIpLiteral(host) && sent.length > 0
        ? [
            {
              what: 'sent-in-vain',
              parameters: { host, why: 'ip-address' },
              evidence: sent,
            } as const,
          ]
        : []),
      ...(overHttp.length > 0
        ? [
            {
              what: 'sent-in-vain',
              parameters: { host: hostOf(overHttp[0]?.url ?? ''), why: 'clear-text' },
              evidence: overHttp,
            } as const,
          ]
        : []),
      ...(open.length > 0
        ? [
            {
              what: 'hop-unprotected',
              parameters: { hosts: shortList(open.map(({ from }) => hostOf(from))) },
              evidence: open.flatMap((hop) => hopFieldItems(hop, field)),
            } as const,
          ]
        : []),
      ...(site !== null && !isOnTheWay
        ? [
            {
              what: 'site-unprotected',
              parameters: { site: site.host },
              evidence: [knownHostItem(site)],
            } as const,
          ]
        : []),
    ];
  },
});
