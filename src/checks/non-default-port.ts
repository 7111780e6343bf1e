import { findAllowedPort, type AllowedPort } from '../core/allowed-ports.ts';
import { defineCheck } from '../core/check.ts';
import { requestInClearText, tryTls } from '../core/diagnosis-commands.ts';
import type { PageFacts } from '../core/evidence.ts';
import { pageItem } from '../core/evidence-item.ts';
import type { EvidenceItem } from '../core/finding.ts';
import { groupPlaces, type PortPlaces, type Several } from '../core/port-places.ts';
import { describePortStanding } from '../core/port-standing.ts';
import { shortList } from '../core/short-list.ts';
import { badPortService } from '../standards/bad-ports.ts';
import { defaultPort, effectivePort } from '../standards/ports.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

/** Whether the page or its parts came in by a port other than their scheme's own (URL §4.2, RFC 6335). */
export default defineCheck({
  id: 'non-default-port',
  title: 'Port',
  why: 'Encryption is as good on any port, but an unusual one often means a test or second server, and many firewalls block it.',
  spec: 'https://url.spec.whatwg.org/#default-port',
  needs: ['page', 'allowedPorts'],
  uses: ['hosts', 'freshResponse'],
  findings: {
    page: {
      severity: 'warning',
      level: 'weakened',
      title: 'Not on the usual port',
      summary: ({ host, port, scheme, usual }: PortFacts) =>
        `This page came through port ${port} of ${host}, not the usual door ${usual}. The port changes nothing about its encryption; it often means a test or second server (default port of ${scheme}: ${usual}). ${describePortStanding(port)}`,
      advice: ({ host }: PortFacts) =>
        `Check that this address was meant. If the site is yours and public: serve it on https://${host} without a port, since many networks let nothing else through.`,
    },
    'http-on-https-port': {
      severity: 'warning',
      level: 'weakened',
      title: 'No encryption on port 443',
      summary: ({ host, status }: { host: string; status: number | null }) =>
        `This page came over http through port 443 of ${host}, where everyone expects https. The port alone encrypts nothing. ${status === 400 ? 'The answer was an error 400: most likely the server does speak TLS there and refused a request without it.' : 'The server is set up wrongly.'}`,
      advice: ({ host }: { host: string }) =>
        `Try https://${host}. If the site is yours: switch TLS on for port 443, and serve http on port 80 only to redirect.${see(requestInClearText({ scheme: 'http', host, port: 443 }))}`,
    },
    'https-on-http-port': {
      severity: 'warning',
      level: 'weakened',
      title: 'Encryption on port 80',
      summary: ({ host }: { host: string }) =>
        `This page came over https through port 80 of ${host}, where everyone expects http. It is encrypted all the same, but whoever asks for http://${host} finds no answer that can be read. The server is set up wrongly.`,
      advice: ({ host }: { host: string }) =>
        `If the site is yours: serve https://${host} on port 443, and let port 80 answer http with a redirect to it.${see(tryTls({ scheme: 'https', host, port: 80 }))}`,
    },
    'private-network': {
      severity: 'notice',
      level: null,
      title: 'Port of a private network',
      summary: ({ host, port, usual }: PortFacts) =>
        `This page came through port ${port} of ${host}, not through ${usual}. ${host} belongs to a private network, where that is common and no sign of anything. ${describePortStanding(port)}`,
      advice: () => 'Nothing has to be done, as long as you know what answers there.',
    },
    allowed: {
      severity: 'notice',
      level: null,
      title: 'Port allowed by you',
      summary: ({ port, site, until }: AllowedFacts) =>
        `You have allowed port ${port} for ${site} until ${dateOf(until)}, so Portlight does not warn of it. ${describePortStanding(port)}`,
      advice: () => 'You can take that back in the popup at any time.',
    },
    subresource: {
      severity: 'notice',
      level: null,
      title: 'Parts from unusual ports',
      summary: ({ origins, count }: { origins: string; count: number }) =>
        `This page asked for ${count === 1 ? 'one resource' : `${count} resources`} on other ports than usual: ${origins}.`,
      advice: () =>
        'If the site is yours: networks that let only ports 80 and 443 through will miss these parts; serve them on the default port.',
    },
    'forbidden-part': {
      severity: 'notice',
      level: null,
      title: 'Parts on forbidden ports',
      summary: ({ origins, services }: { origins: string; services: string }) =>
        `This page names parts on ports that browsers refuse, so they were not asked for: ${origins}. These ports are kept for something else${services === '' ? '' : ` (${services})`}; the Fetch standard calls them bad ports.`,
      advice: () => 'If the site is yours: serve these parts on another port, best on 443.',
    },
    'several-ports': {
      severity: 'notice',
      level: null,
      title: 'One host, several ports',
      summary: ({ host, ports }: { host: string; ports: string }) =>
        `This page uses ports ${ports} of ${host}. To browsers these are different origins, yet they share cookies and the HSTS Policy: both belong to the host, not to a port.`,
      advice: () =>
        'If the site is yours: keep on one host only servers that may read each other’s cookies, and give the others a name of their own.',
    },
  },
  pass: 'The page, and every part of it that was observed, came through its scheme’s default port.',
  notObserved: 'Which hosts this page loads from has not been observed.',
  notApplicable: { local: 'The page is on this machine, where any port will do.' },
  judge({ page, hosts, freshResponse, allowedPorts }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    const allowedFor = (url: string): AllowedPort | null =>
      findAllowedPort(allowedPorts, url, page.observedAt);
    const places = groupPlaces(page.url, hosts ?? [], allowedFor);
    const found = [
      ...pageFindings(page, places, freshResponse?.status ?? null),
      ...partFindings(page, places),
    ];
    return found.length === 0 && hosts === null ? { notObserved: 'hosts' } : found;
  },
});

type PortFacts = { host: string; port: number; scheme: string; usual: number };
type AllowedFacts = { site: string; port: number; until: number };

function pageFindings(page: PageFacts, { page: kind }: PortPlaces, status: number | null) {
  const scheme = schemeOf(page.url) ?? '';
  const [host, port, usual] = [hostnameOf(page.url), effectivePort(page.url), defaultPort(scheme)];
  if (port === null || usual === null || kind === 'default' || kind === 'allowed') return [];
  const evidence = [pageItem(page)];
  const parameters = { host, port, scheme, usual };
  switch (kind) {
    case 'private':
      return [{ what: 'private-network', parameters, evidence } as const];
    case 'http-on-https-port':
      return [{ what: kind, parameters: { host, status }, evidence } as const];
    case 'https-on-http-port':
      return [{ what: kind, parameters: { host }, evidence } as const];
    case 'unusual':
      return [{ what: 'page', parameters, evidence } as const];
  }
}

function partFindings(page: PageFacts, { unusual, forbidden, several, allowed }: PortPlaces) {
  const items = (urls: readonly string[]) => urls.map((url) => ({ ...pageItem(page), url }));
  const subresource = {
    what: 'subresource',
    parameters: {
      origins: shortList(unusual.map(({ origin }) => origin)),
      count: unusual.reduce((sum, { count }) => sum + count, 0),
    },
    evidence: items(unusual.map(({ origin }) => origin)),
  } as const;
  const refused = forbidden.map(({ origin }) => origin);
  const services = new Set(refused.flatMap((url) => badPortService(effectivePort(url) ?? 0) ?? []));
  const forbiddenPart = {
    what: 'forbidden-part',
    parameters: { origins: shortList(refused), services: shortList([...services]) },
    evidence: items(refused),
  } as const;
  return [
    ...(allowed === null
      ? []
      : [
          {
            what: 'allowed',
            parameters: { ...allowed.permission },
            evidence: items([allowed.url]),
          } as const,
        ]),
    ...(unusual.length === 0 ? [] : [subresource]),
    ...(refused.length === 0 ? [] : [forbiddenPart]),
    ...(several === null ? [] : [severalPorts(several, items(several.origins))]),
  ];
}

function severalPorts({ host, origins }: Several, evidence: readonly EvidenceItem[]) {
  const ports = origins.map((url) => effectivePort(url)).join(' and ');
  return { what: 'several-ports', parameters: { host, ports }, evidence } as const;
}

/** A command, where one can be given for the host. */
function see(line: string | null): string {
  return line === null ? '' : ` See for yourself: \`${line}\``;
}

/** The day in UTC, as ISO 8601 writes it. */
function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
