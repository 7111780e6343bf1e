import type { CertificateError } from '../core/certificate-memory.ts';
import { defineCheck } from '../core/check.ts';
import { certificateErrorItem, hopItem, pageItem } from '../core/evidence-item.ts';
import { errorName } from '../core/navigation-error.ts';
import { isExposedHop } from '../core/redirect-chain.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, hostOf, schemeOf } from '../standards/url.ts';

/** Whether the document, or a redirect on the way to it, could be read or changed (RFC 9110 §4.2.1, §4.3.4). */
export default defineCheck({
  id: 'insecure-transport',
  title: 'Encrypted transport',
  why: 'Without encryption everyone on the way (the router, others on the Wi-Fi, the provider) can read the page and change it.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9110#section-17.2',
  needs: ['page', 'redirects'],
  uses: ['freshResponse', 'connection'],
  findings: {
    document: {
      severity: 'danger',
      level: 'insecure',
      title: 'Page sent in clear text',
      summary: ({ host }: DocumentFacts) =>
        `Anyone between you and ${host} can read and change this page and what you type into it. It came over http, without TLS.`,
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
      title: 'First request in clear text',
      summary: ({ host, count }: { host: string; count: number }) =>
        `The page is encrypted, but the way to it was not: ${requests(count)} went to ${host} over http first, where it could be read and redirected elsewhere.`,
      advice: ({ host }: { host: string }) =>
        `Link to https addresses. If the site is yours: keep the redirect on http://${host}, and send Strict-Transport-Security from https://${host}, so that browsers skip the clear-text request from the second visit on.`,
    },
  },
  pass: 'The page and every redirect that led to it were encrypted.',
  notObserved: 'The request for this page was not seen, so how it travelled is not known.',
  notApplicable: { local: 'The page is on this machine: nothing crossed a network.' },
  judge({ page, redirects, freshResponse, connection }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const exposed = redirects.hops.filter(isExposedHop);
    const first = exposed[0];
    if (schemeOf(page.url) === 'http') {
      const evidence = [pageItem(page), ...exposed.map(hopItem)];
      return [{ what: 'document', parameters: documentFacts(page.url), evidence }];
    }
    // A browser that tells of the connection tells too whether a warning was clicked away: the check of
    // the certificate says so, and nothing has to be guessed from what was refused before.
    const refused = connection === null ? (freshResponse?.certificateError ?? null) : null;
    const found = refused === null ? [] : [bypassed(page.url, refused)];
    if (first === undefined) return found;
    const parameters = { host: hostOf(first.from), count: exposed.length };
    return [...found, { what: 'clear-text-hop', parameters, evidence: exposed.map(hopItem) }];
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

type DocumentFacts = { host: string; hostname: string };

function documentFacts(url: string): DocumentFacts {
  return { host: hostOf(url), hostname: hostnameOf(url) };
}

function requests(count: number): string {
  return count === 1 ? 'one request' : `${count} requests`;
}
