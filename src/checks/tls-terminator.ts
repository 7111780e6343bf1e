import { defineCheck } from '../core/check.ts';
import { responseItems } from '../core/evidence-item.ts';
import { findTlsTerminators } from '../core/tls-terminators.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

/** Whether the answer names a CDN or proxy, where the browser’s encryption ends (RFC 9110 §3.7). */
export default defineCheck({
  id: 'tls-terminator',
  title: 'Where encryption ends',
  why: 'Many sites answer through a CDN or proxy. The browser’s encryption ends there, and what becomes of the data behind it no browser can see.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9110#section-3.7',
  needs: ['page', 'freshResponse'],
  findings: {
    named: {
      severity: 'notice',
      level: null,
      title: 'A service in between',
      summary: ({ host, services, count }: { host: string; services: string; count: number }) =>
        count > 1
          ? `By the fields of its answer, ${services} stand between you and the server of ${host}: your encrypted connection ends at one of them, and each can read what passes. Whether the ways behind are encrypted (“full”) or not (“flexible”) cannot be seen from here.`
          : `By the fields of its answer, your encrypted connection to ${host} ends at ${services}, which can read what passes. Whether the way from there to the site’s own server is encrypted (“full”) or not (“flexible”) cannot be seen from here.`,
      advice: ({ services }: { services: string }) =>
        `Nothing is wrong by itself. If the site is yours: have ${services} reach your server over https too, and check its certificate.`,
    },
    unnamed: {
      severity: 'notice',
      level: null,
      title: 'A proxy in between',
      summary: ({ host, fields }: { host: string; fields: string }) =>
        `Something between you and the server of ${host} handled this answer, and your encryption may end there. Whether the way behind it is encrypted cannot be seen from here (${fields}).`,
      advice: () =>
        'Nothing is wrong by itself. If the site is yours: encrypt the way between the proxy and your server as well.',
    },
  },
  pass: 'Nothing in the answer names a CDN or proxy; one that says nothing of itself cannot be seen.',
  notObserved:
    'No fresh answer of the server was seen, so whether one in between named itself is not known.',
  notApplicable: {
    'clear-text': 'The page is not encrypted, so there is no encryption that could end early.',
    local: 'The page is on this machine: nothing crossed a network.',
  },
  judge({ page, freshResponse }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (schemeOf(page.url) !== 'https') return { notApplicable: 'clear-text' };
    const host = hostnameOf(page.url);
    const { services, fields } = findTlsTerminators(freshResponse.fields);
    const evidence = fields.flatMap((name) => responseItems(freshResponse, name));
    if (services.length > 0) {
      const parameters = { host, services: listOf(services), count: services.length };
      return [{ what: 'named', parameters, evidence }];
    }
    const names = fields.map((name) => (name === 'via' ? 'Via' : 'X-Cache')).join(', ');
    return fields.length === 0
      ? []
      : [{ what: 'unnamed', parameters: { host, fields: names }, evidence }];
  },
});

/** `A`, `A and B`, `A, B and C`. */
function listOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
