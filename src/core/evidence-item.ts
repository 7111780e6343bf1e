import type { CertificateError } from './certificate-memory.ts';
import type { PageFacts } from './evidence.ts';
import type { EvidenceItem } from './finding.ts';
import { isSeenByInspection, type MixedResource } from './mixed-resource.ts';
import type { DocumentResponse, Hop } from './navigation.ts';
import type { NavigationFailure } from './page-record.ts';
import type { ObservedFieldName } from './response-fields.ts';

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

export function hopItem(hop: Hop): EvidenceItem {
  const { from, to, at, freshness, status } = hop;
  return { source: 'redirect', url: from, to, at, freshness, status, ...addressOf(hop) };
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
