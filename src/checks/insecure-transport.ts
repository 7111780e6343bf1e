import type { CertificateError } from '../core/certificate-memory.ts';
import { defineCheck } from '../core/check.ts';
import { certificateErrorItem, hopItem, pageItem, sentItem } from '../core/evidence-item.ts';
import { exposureOf, type Exposure } from '../core/exposure.ts';
import { errorName } from '../core/navigation-error.ts';
import {
  describeChain,
  isExposedHop,
  learnsHsts,
  type RedirectChain,
} from '../core/redirect-chain.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, hostOf, schemeOf } from '../standards/url.ts';

/** Whether the document, or a redirect on the way to it, could be read or changed (RFC 9110 §4.2.1, §4.3.4). */
export default defineCheck({
  id: 'insecure-transport',
  title: 'Encrypted transport',
  why: 'Without encryption, or where nobody proved who holds its other end, whoever is on the way (the router, others on the Wi-Fi, the provider) can read the page and change it.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9110#section-17.2',
  needs: ['page', 'redirects'],
  uses: ['freshResponse', 'sentInClear', 'insecureFields', 'connection'],
  findings: {
    document: {
      severity: 'danger',
      level: 'insecure',
      title: 'Page sent in clear text',
      summary: ({ host, ...exposure }: DocumentFacts & Exposure) =>
        `Anyone between you and ${host} can read and change this page and what you type into it. It came over http, without TLS. Open to them: ${exposedThings(exposure)}.`,
      advice: ({ hostname }: DocumentFacts) =>
        `Do not enter passwords or card numbers here. If the site is yours: serve it over https on port 443, and let port 80 answer only with a permanent redirect to https://${hostname}.`,
    },
    'certificate-bypassed': {
      severity: 'danger',
      level: 'insecure',
      title: 'Certificate bypassed or replaced',
      summary: ({ host, error }: CertificateFacts) =>
        `Who answered for ${host} may be someone else, who can read and change this page. Earlier in this browser session its certificate was refused (${error}); it was bypassed or replaced since, and the browser does not tell which.`,
      advice: ({ hostname }: CertificateFacts) =>
        `If a certificate warning was clicked away here, enter nothing. If the site is yours: give ${hostname} a certificate that browsers trust, then restart this browser to see it judged afresh.`,
    },
    'clear-text-hop': {
      severity: 'warning',
      level: 'weakened',
      title: 'Clear text on the way',
      summary: ({ host, count, ...exposure }: HopFacts) =>
        `The page is encrypted, but not all of the way to it: ${requests(count, host)} went over http, to be read and redirected elsewhere by anyone in between. Open on the way: ${exposedThings(exposure)}.`,
      advice: ({ host, order }: HopFacts) => `Link to https addresses. ${advices[order](host)}`,
    },
  },
  pass: 'The page and every redirect that led to it were encrypted.',
  notObserved: 'The request for this page was not seen, so how it travelled is not known.',
  notApplicable: { local: 'The page is on this machine: nothing crossed a network.' },
  judge({ page, redirects, freshResponse, sentInClear, insecureFields, connection }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const exposed = redirects.hops.filter(isExposedHop);
    const first = exposed[0];
    const sent = sentInClear ?? [];
    const carried = sent.filter(({ cookies }) => cookies.names.length > 0);
    if (schemeOf(page.url) === 'http') {
      const evidence = [pageItem(page), ...exposed.map(hopItem), ...carried.map(sentItem)];
      const urls = [...exposed.map(({ from }) => from), page.url];
      const exposure = exposureOf(urls, sent, insecureFields);
      const parameters = { ...documentFacts(page.url), ...exposure };
      return [{ what: 'document', parameters, evidence }];
    }
    // A browser that tells of the connection tells too whether a warning was clicked away: the check of
    // the certificate says so, and nothing has to be guessed from what was refused before.
    const refused = connection === null ? (freshResponse?.certificateError ?? null) : null;
    const found = refused === null ? [] : [bypassed(page.url, refused)];
    if (first === undefined) return found;
    const urls = exposed.map(({ from }) => from);
    const exposure = exposureOf(urls, sent, null);
    const chain = describeChain(redirects, freshResponse);
    const isProven = refused === null && (connection?.security.overriddenError ?? null) === null;
    const order = orderOf(hostnameOf(first.from), chain, isProven);
    const parameters = { host: hostOf(first.from), count: exposed.length, order, ...exposure };
    const evidence = [...exposed.map(hopItem), ...carried.map(sentItem)];
    return [...found, { what: 'clear-text-hop', parameters, evidence }];
  },
});

type CertificateFacts = { host: string; hostname: string; error: string };

function bypassed(url: string, refused: CertificateError) {
  return {
    what: 'certificate-bypassed',
    parameters: { ...documentFacts(url), error: errorName(refused.error) },
    evidence: [certificateErrorItem(refused)],
  } as const;
}

type HopFacts = { host: string; count: number; order: HopOrder } & Exposure;

/**
 * What the host that was asked in clear text does against the next time:
 * - `learnt`: this browser now knows its HSTS Policy.
 * - `own-https`: it leads to its own https, which sends none that counts.
 * - `led-past`: it leads elsewhere, so no browser can learn one.
 * - `address`: it has no name, to which a policy could belong (RFC 6797 §8.1.1).
 */
type HopOrder = 'learnt' | 'own-https' | 'led-past' | 'address';

function orderOf(host: string, chain: RedirectChain, isProven: boolean): HopOrder {
  if (isIpLiteral(host)) return 'address';
  if (isProven && learnsHsts(chain, host)) return 'learnt';
  const isReached = [...chain.steps, chain.end].some(
    (place) => place.scheme === 'https' && place.host === host,
  );
  return isReached ? 'own-https' : 'led-past';
}

const advices: Readonly<Record<HopOrder, (host: string) => string>> = {
  learnt: (host) =>
    `If the site is yours: keep it so. A browser that came once asks for ${host} by https only, and skips this request as long as that lasts (HSTS).`,
  'own-https': (host) =>
    `If the site is yours: keep the redirect on http://${host}, and send Strict-Transport-Security from https://${host}, so that browsers skip the clear-text request from the second visit on.`,
  'led-past': (host) =>
    `If the site is yours: let http://${host} redirect to https://${host} before anything else, and send Strict-Transport-Security from there, so that browsers skip the clear-text request from the second visit on.`,
  address: (host) =>
    `If the site is yours: give ${host} a name, for only to names does HSTS belong, by which browsers skip the clear-text request.`,
};

type DocumentFacts = { host: string; hostname: string };

function documentFacts(url: string): DocumentFacts {
  return { host: hostOf(url), hostname: hostnameOf(url) };
}

function requests(count: number, host: string): string {
  return count === 1 ? `one request to ${host}` : `${count} requests, the first to ${host},`;
}

/** Only what was seen: not a word of cookies where none was seen going out. */
function exposedThings({ hasQuery, cookies, fields, passwords }: Exposure): string {
  const things = [
    hasQuery ? 'the whole address, with what stands after “?”' : 'the whole address',
    ...many(cookies, 'one cookie', 'cookies'),
    ...many(fields, 'one field of the page', 'fields of the page'),
    ...many(passwords, 'a password field', 'password fields'),
  ];
  const last = things.at(-1) ?? '';
  return things.length === 1 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
}

function many(count: number, one: string, more: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? one : `${count} ${more}`];
}
