import { addSighting, type InsecureSighting, type InsecureTrace } from './insecure-resource.ts';
import { navigationErrorKind } from './navigation-error.ts';
import { limits } from './limits.ts';
import type {
  DocumentReported,
  FrameAddress,
  Observation,
  RequestFacts,
  RequestRedirected,
} from './observation.ts';
import {
  createDocument,
  documentChain,
  type DocumentRecord,
  type PageRecord,
} from './page-record.ts';
import { addToTally, removeFromTally } from './tally.ts';
import { isMixedContentUrl, prohibitsMixedContent } from '../standards/mixed-content.ts';
import { locationUrl, withoutCredentials } from '../standards/url.ts';

/** Folds into a page record an observation that belongs to one of its documents. Pure. */
export function applyToPage(
  page: PageRecord,
  observation: Exclude<Observation, { kind: 'tab-seen' }>,
): PageRecord {
  switch (observation.kind) {
    case 'request-sent':
      return page;
    case 'request-started':
      return seeRequest(page, observation, 'requested', null);
    case 'response-started':
    case 'response-completed':
      return seeRequest(page, observation, 'answered', observation.address);
    case 'request-failed':
      return seeRequest(page, observation, failureTrace(observation.error), null);
    case 'request-redirected':
      return seeRedirect(page, observation);
    case 'connection-seen':
      return page;
    case 'document-committed':
    case 'document-found':
      return addFrame(page, observation);
    case 'navigation-failed':
      return observation.topLevel
        ? page
        : see(page, observation, {
            url: observation.url,
            destination: 'iframe',
            trace: 'frame-failed',
          });
    case 'url-changed':
      return observation.topLevel ? { ...page, url: observation.url } : page;
    case 'document-reported':
      return addReport(addFrame(page, observation), observation);
  }
}

function seeRequest(
  page: PageRecord,
  request: RequestFacts & Pick<Observation, 'kind'>,
  trace: InsecureTrace,
  address: string | null,
): PageRecord {
  if (request.destination === 'document') return page;
  const { url, destination } = request;
  return see(page, request, { url, destination, trace, address });
}

/** A request that failed was still asked for in clear text, unless this browser stopped it itself. */
function failureTrace(error: string): InsecureTrace {
  return navigationErrorKind(error) === 'blocked' ? 'request-blocked' : 'requested';
}

/** An https request that the server redirected to http. What the browser does next tells the outcome. */
function seeRedirect(page: PageRecord, redirect: RequestRedirected): PageRecord {
  if (redirect.destination === 'document' || isMixedContentUrl(redirect.url)) return page;
  const target = locationUrl(redirect.fields.location?.[0], redirect.url) ?? redirect.redirectUrl;
  const trace = isMixedContentUrl(redirect.redirectUrl)
    ? 'redirected-insecurely'
    : 'redirected-upgraded';
  const { url: redirectedFrom, destination } = redirect;
  return see(page, redirect, { url: target, destination, trace, redirectedFrom });
}

/** Notes an insecure URL that a document of the page named or asked for, where that is mixed content. */
function see(
  page: PageRecord,
  from: FrameAddress & Pick<Observation, 'kind' | 'time'>,
  sighting: Omit<InsecureSighting, 'document' | 'at'>,
): PageRecord {
  if (!isMixedContentUrl(sighting.url)) return page;
  // A frame's navigation belongs to the document that holds the frame; a report to the one that made it.
  const isNavigation = sighting.destination === 'iframe' && from.kind !== 'document-reported';
  const owner = isNavigation ? from.parentDocumentId : from.documentId;
  const document = owner !== null && owner in page.documents ? owner : page.key;
  if (!prohibitsMixedContent(documentChain(page, document).map(({ url }) => url))) return page;
  const url = (withoutCredentials(sighting.url) ?? sighting.url).slice(0, limits.urlLength);
  const seen = { ...sighting, url, document, at: from.time };
  const { resources, isNew, leftOut } = addSighting(page.insecureResources, seen, listRoom);
  const before = page.cut.insecureResources;
  // One that was left out may come into the list once more is known of it.
  const listed = isNew ? removeFromTally(before, nameOf(seen)) : before;
  const after =
    leftOut === null
      ? listed
      : addToTally(listed, nameOf(leftOut), limits.insecureResourcesCounted);
  if (resources === page.insecureResources && after === before) return page;
  return { ...page, insecureResources: resources, cut: { ...page.cut, insecureResources: after } };
}

const listRoom = {
  resources: limits.insecureResourcesPerPage,
  characters: limits.insecureCharactersPerPage,
};

/** Channels differ in the destination they tell, so one that is left out is known without it. */
function nameOf({ document, url }: { readonly document: string; readonly url: string }): string {
  return `${document} ${url}`;
}

function addFrame(page: PageRecord, frame: FrameAddress & { readonly url: string }): PageRecord {
  const id = frame.documentId;
  if (id === null) return page;
  const known = page.documents[id];
  const url = frame.url.slice(0, limits.frameUrlLength);
  if (known !== undefined) {
    const parent = frame.parentDocumentId ?? known.parent;
    return setDocument(page, id, { ...known, url, parent });
  }
  if (Object.keys(page.documents).length >= limits.framesPerPage) {
    const frames = addToTally(page.cut.frames, id, limits.framesCounted);
    return frames === page.cut.frames ? page : { ...page, cut: { ...page.cut, frames } };
  }
  return setDocument(page, id, createDocument(url, frame.parentDocumentId ?? page.key));
}

function addReport(page: PageRecord, report: DocumentReported): PageRecord {
  const id = report.documentId;
  const known = id === null ? undefined : page.documents[id];
  if (id === null || known === undefined) return page;
  const hosts = mergeHosts(known, report);
  const room = roomForHosts(page, known);
  const cutHosts = hosts.slice(room).reduce((sum, { count }) => sum + count, report.cutHosts);
  const isPart = report.continued && known.reportedAt === null;
  const withHosts = setDocument(page, id, {
    ...known,
    // Where what was reported before is lost, the document counts as not looked at.
    reportedAt: isPart ? null : Math.max(known.reportedAt ?? 0, report.time),
    protocol: report.protocol || known.protocol,
    fromServiceWorker: report.fromServiceWorker || known.fromServiceWorker,
    upgradesInsecureRequests: report.upgradesInsecureRequests || known.upgradesInsecureRequests,
    insecureFields: report.insecureFields ?? known.insecureFields,
    hosts: hosts.slice(0, room).toSorted((a, b) => a.origin.localeCompare(b.origin)),
    cutHosts: Math.max(known.cutHosts, cutHosts),
    moreResources: report.moreResources || known.moreResources,
  });
  return report.resources.reduce((folded, resource) => see(folded, report, resource), withHosts);
}

/** How many hosts the document may list: all it has already, and more as far as the page has room. */
function roomForHosts(page: PageRecord, known: DocumentRecord): number {
  const listed = Object.values(page.documents).reduce((sum, { hosts }) => sum + hosts.length, 0);
  const free = Math.max(0, limits.hostsPerPage - listed);
  return Math.min(limits.hostsPerDocument, known.hosts.length + free);
}

/** Those known before stand first. Totals only grow, so the larger one is the newer one, however reports were delayed. */
function mergeHosts(known: DocumentRecord, report: DocumentReported): DocumentRecord['hosts'] {
  const merged = new Map(known.hosts.map((host) => [host.origin, host]));
  for (const host of report.hosts) {
    const before = merged.get(host.origin);
    merged.set(host.origin, {
      origin: host.origin,
      protocol: host.protocol || (before?.protocol ?? ''),
      count: Math.max(host.count, before?.count ?? 0),
    });
  }
  return [...merged.values()];
}

function setDocument(page: PageRecord, id: string, document: DocumentRecord): PageRecord {
  return { ...page, documents: { ...page.documents, [id]: document } };
}
