import {
  listMixedResources,
  listUnsettledResources,
  type MixedResource,
} from '../../core/mixed-resource.ts';
import { documentChain, freshResponse, type PageRecord } from '../../core/page-record.ts';
import { prohibitsMixedContent } from '../../standards/mixed-content.ts';

/** Something that the record tells of an origin of the page. */
export interface HostSighting {
  /** Any URL of the origin. */
  readonly url: string;
  readonly kind: 'page' | 'redirect' | 'requests' | 'mixed' | 'unsettled' | 'frame' | 'socket';
  readonly protocol?: string;
  readonly address?: string | null;
  readonly requests?: number;
  /** The document that asked may ask for anything over http, and so it went. */
  readonly allowsClearText?: boolean;
  readonly mixed?: Pick<MixedResource, 'outcome' | 'destination'>;
}

/** Everything in a page record that tells of an origin: the way to the page, its documents, its mixed content. */
export function listSightings(page: PageRecord): readonly HostSighting[] {
  return [
    ...pageSightings(page),
    ...redirectSightings(page),
    ...Object.keys(page.documents).flatMap((id) => documentSightings(page, id)),
    ...(page.inspection?.webSockets ?? []).map((url) => ({ url, kind: 'socket' as const })),
    ...listMixedResources(page).map(({ url, address, outcome, destination }) => ({
      url,
      kind: 'mixed' as const,
      address,
      mixed: { outcome, destination },
    })),
    ...listUnsettledResources(page).map(({ url }) => ({ url, kind: 'unsettled' as const })),
  ];
}

/** A page from the cache was asked of nobody. */
function pageSightings(page: PageRecord): readonly HostSighting[] {
  const response = page.failure === null ? freshResponse(page) : null;
  if (response === null) return [];
  const { url, address } = response;
  const protocol = page.documents[page.key]?.protocol ?? '';
  return [{ url, kind: 'page', address, protocol }];
}

function redirectSightings({ navigation }: PageRecord): readonly HostSighting[] {
  // The browser's own redirects reach no server.
  const hops = navigation?.hops.filter(
    ({ by, freshness }) => by === 'server' && freshness === 'fresh',
  );
  return (hops ?? []).map(({ from, address }) => ({ url: from, kind: 'redirect', address }));
}

function documentSightings(page: PageRecord, id: string): readonly HostSighting[] {
  const document = page.documents[id];
  if (document === undefined) return [];
  const urls = documentChain(page, id).map(({ url }) => url);
  const allowsClearText = !prohibitsMixedContent(urls);
  const { url, protocol, hosts } = document;
  return [
    // Its own request is among those of the document that holds it.
    ...(id === page.key || protocol === '' ? [] : [{ url, kind: 'frame' as const, protocol }]),
    ...hosts.map((host) => ({
      url: host.origin,
      kind: 'requests' as const,
      protocol: host.protocol,
      requests: host.count,
      allowsClearText,
    })),
  ];
}
