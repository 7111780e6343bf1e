import type { CertificateError } from './certificate-memory.ts';
import type { ObservedCookie } from './cookie-judgement.ts';
import { certificateText } from './connection-text.ts';
import type { PageFacts } from './evidence.ts';
import type { Change, ChangePoint } from './change/change.ts';
import type { EvidenceItem, EvidenceSource } from './finding.ts';
import { isSeenByInspection, type MixedResource } from './mixed-resource.ts';
import type { KnownHost } from './hsts-memory.ts';
import type { HstsStanding } from './hsts-standing.ts';
import type { InsecureDownload } from './insecure-download.ts';
import type { DocumentResponse, Hop, SentInClear } from './navigation.ts';
import type { NavigationFailure } from './page-record.ts';
import { isExposedHop, type ChainStep } from './redirect-chain.ts';
import type { ObservedFieldName } from './response-fields.ts';
import { setCookieText } from '../standards/set-cookie.ts';
import type { Connection, PresentedCertificate } from './security-info.ts';

/** The page's own address as evidence. */
export function pageItem(page: PageFacts): EvidenceItem {
  return { source: 'address', url: page.url, at: page.observedAt, freshness: page.freshness };
}

/** A response, with one of its fields: an item for each field line, or one that says it was not sent. */
export function responseItems(
  response: DocumentResponse,
  name: ObservedFieldName,
): readonly EvidenceItem[] {
  const { url, at, freshness, status } = response;
  const lines = response.fields[name] ?? [];
  const values: readonly (string | null)[] = lines.length > 0 ? lines : [null];
  return values.map((value) => ({
    source: 'response',
    url,
    at,
    freshness,
    status,
    field: { name, value },
    ...addressOf(response),
  }));
}

/** A cookie that was set. Its value was never kept. */
export function cookieItem(observed: ObservedCookie): EvidenceItem {
  const { cookie, url, at, freshness, status } = observed;
  const field = { name: 'set-cookie', value: setCookieText(cookie) };
  return { source: 'response', url, at, freshness, status, field, ...addressOf(observed) };
}

/** The cookies that a request in clear text carried, by their names. */
export function sentItem({ url, at, cookies }: SentInClear): EvidenceItem {
  const value = cookies.names.map((name) => (name === '' ? '…' : `${name}=…`)).join('; ');
  return { source: 'request', url, at, freshness: 'fresh', field: { name: 'cookie', value } };
}

/** Each address of a download that was asked for in clear text. */
export function downloadItem(download: InsecureDownload): readonly EvidenceItem[] {
  const { url, at, exposed } = download;
  return exposed.map((address) => ({
    source: 'request',
    url: address,
    at,
    freshness: 'fresh',
    ...(address === url ? addressOf(download) : { to: url }),
  }));
}

export function hopItem(hop: Hop): EvidenceItem {
  const { from, to, at, freshness, status, by, reason } = hop;
  return {
    source: 'redirect',
    url: from,
    to,
    at,
    freshness,
    status,
    by,
    ...(reason === null ? {} : { reason }),
    ...(isExposedHop(hop) ? { exposed: true } : {}),
    ...addressOf(hop),
  };
}

/** A redirect with the HSTS field of its answer, where browsers look for one. The first line is the one they follow. */
export function stepItem({ hop, strictTransportSecurity: lines }: ChainStep): EvidenceItem {
  const field = lines && { name: 'strict-transport-security', value: lines[0] ?? null };
  return { ...hopItem(hop), ...(field === null ? {} : { field }) };
}

/** A redirect, with one of its fields, or that it was not sent. */
export function hopFieldItems(hop: Hop, name: ObservedFieldName): readonly EvidenceItem[] {
  const lines = hop.fields[name] ?? [];
  const values: readonly (string | null)[] = lines.length > 0 ? lines : [null];
  return values.map((value) => ({ ...hopItem(hop), field: { name, value } }));
}

/** What a host's own answer of an earlier visit said of HSTS: the moment is its own, not the page's. */
export function knownHostItem({ host, seenAt }: Pick<KnownHost, 'host' | 'seenAt'>): EvidenceItem {
  return { source: 'history', url: `https://${host}/`, at: seenAt, freshness: 'fresh' };
}

/** The earlier visit on which a host's cover rests, where it rests on one. */
export function coverItems(standing: HstsStanding | null): readonly EvidenceItem[] {
  const learnt = standing?.coveredBy ?? standing?.remembered ?? null;
  return learnt === null ? [] : [knownHostItem(learnt)];
}

/** The two visits that a change lies between. */
export function changeItems({ before, after }: Change): readonly EvidenceItem[] {
  return [pointItem('history', before), pointItem('response', after)];
}

function pointItem(source: EvidenceSource, { url, time, ...shown }: ChangePoint): EvidenceItem {
  return { source, url, at: time, freshness: 'fresh', ...shown };
}

/** A resource, or the redirect by which one that was asked for over https led to http. */
export function redirectedItem(resource: MixedResource): EvidenceItem {
  const { url, redirectedFrom } = resource;
  const item = resourceItem(resource);
  return redirectedFrom === null ? item : { ...item, url: redirectedFrom, to: url };
}

export function resourceItem(resource: MixedResource): EvidenceItem {
  return {
    source: sourceOf(resource),
    url: resource.url,
    at: resource.firstSeenAt,
    freshness: 'fresh',
    destination: resource.destination,
    outcome: resource.outcome,
    ...(resource.frameUrl === null ? {} : { frameUrl: resource.frameUrl }),
    ...addressOf(resource),
  };
}

function sourceOf(resource: MixedResource): EvidenceItem['source'] {
  if (isSeenByInspection(resource)) return 'inspection';
  return resource.redirectedFrom === null ? 'document' : 'redirect';
}

/** What the browser tells of the document's connection. */
export function connectionItem({ url, at }: Connection, detail: string): EvidenceItem {
  return { source: 'connection', url, at, freshness: 'fresh', detail };
}

export function certificateItem(
  connection: Connection,
  certificate: PresentedCertificate | null,
): EvidenceItem {
  const detail = certificate === null ? 'no certificate was told' : certificateText(certificate);
  return connectionItem(connection, detail);
}

/** A refusal from earlier in the browser session: the moment is its own, not the page's. */
export function certificateErrorItem({ url, error, at }: CertificateError): EvidenceItem {
  return { source: 'error', url, at, error, freshness: 'fresh' };
}

export function failureItem(failure: NavigationFailure): EvidenceItem {
  const { url, at, error } = failure;
  return { source: 'error', url, at, error, freshness: 'fresh' };
}

function addressOf({ address }: { readonly address: string | null }): {
  readonly address?: string;
} {
  return address === null ? {} : { address };
}
