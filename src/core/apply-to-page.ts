import type { InsecureTrace } from './insecure-resource.ts';
import { addSecureRequest, addViolations, endInspection } from './apply-inspection.ts';
import { addFrameAnswer, meetFrameAnswer } from './frame-answer.ts';
import { navigationErrorKind } from './navigation-error.ts';
import { limits } from './limits.ts';
import { hasTrace } from './mixed-outcome.ts';
import type {
  DocumentReported,
  FrameAddress,
  Observation,
  RequestFailed,
  RequestFacts,
  RequestRedirected,
  ResponseCompleted,
  ResponseStarted,
} from './observation.ts';
import { createDocument, type DocumentRecord } from './document-record.ts';
import type { PageRecord } from './page-record.ts';
import { see } from './see-insecure.ts';
import { addToTally } from './tally.ts';
import { isMixedContentUrl } from '../standards/mixed-content.ts';
import { locationUrl, schemeOf } from '../standards/url.ts';

/** Folds into a page record an observation that belongs to one of its documents. Pure. */
export function applyToPage(
  page: PageRecord,
  observation: Exclude<Observation, { kind: 'tab-seen' }>,
): PageRecord {
  switch (observation.kind) {
    case 'request-sent':
      return page;
    case 'request-started':
      return observation.destination !== 'document' && isSecure(observation.url)
        ? addSecureRequest(page, observation.url)
        : seeRequest(page, observation, 'requested', null);
    case 'response-started':
    case 'response-completed':
      return observation.address === null && isRedirectedInsecurely(page, observation.url)
        ? page
        : seeAnswer(page, observation);
    case 'request-failed':
      return seeRequest(page, observation, failureTrace(page, observation), null);
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
    case 'violations-reported':
      return addViolations(addFrame(page, observation), observation);
    case 'document-inspected':
      return observation.topLevel ? endInspection(page, observation.time) : page;
  }
}

function isSecure(url: string): boolean {
  return ['https', 'wss'].includes(schemeOf(url) ?? '');
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

/** Objects can be documents too. */
function seeAnswer(page: PageRecord, response: ResponseStarted | ResponseCompleted): PageRecord {
  const seen = seeRequest(page, response, 'answered', response.address);
  const isFrame = response.destination === 'iframe' || response.destination === 'object';
  return isFrame ? addFrameAnswer(seen, response) : seen;
}

/** A request that failed was still asked for in clear text, unless this browser stopped it itself. */
function failureTrace(page: PageRecord, { error, url }: RequestFailed): InsecureTrace {
  const isBlocked = navigationErrorKind(error) === 'blocked' || isStoppedRedirect(page, error, url);
  return isBlocked ? 'request-blocked' : 'requested';
}

/**
 * Where a redirect leads from https to http, Firefox stops it with errors that also mean other things, and
 * nothing goes out in clear text.
 */
function isStoppedRedirect(page: PageRecord, error: string, url: string): boolean {
  return (
    ['NS_ERROR_UNEXPECTED', 'NS_ERROR_NET_ON_RECEIVING_FROM'].includes(error) &&
    isRedirectedInsecurely(page, url)
  );
}

/** Of one that it stopped Firefox tells an answer, too, that came from nowhere. */
function isRedirectedInsecurely({ insecureResources }: PageRecord, url: string): boolean {
  return insecureResources.some(
    (one) => one.url === url && hasTrace(one, ['redirected-insecurely']),
  );
}

/** An https request that the server redirected to http. What the browser does next tells the outcome. */
function seeRedirect(page: PageRecord, redirect: RequestRedirected): PageRecord {
  if (redirect.destination === 'document') return page;
  if (isMixedContentUrl(redirect.url)) {
    return isOwnUpgrade(redirect) ? seeRequest(page, redirect, 'fetched-upgraded', null) : page;
  }
  const target = locationUrl(redirect.fields.location?.[0], redirect.url) ?? redirect.redirectUrl;
  const trace = isMixedContentUrl(redirect.redirectUrl)
    ? 'redirected-insecurely'
    : 'redirected-upgraded';
  const { url: redirectedFrom, destination } = redirect;
  return see(page, redirect, { url: target, destination, trace, redirectedFrom });
}

/** Firefox tells of its own step to https as of a redirect that has no status; Chromium says nothing. */
function isOwnUpgrade({ status, redirectUrl }: RequestRedirected): boolean {
  return status === 0 && isSecure(redirectUrl);
}

function addFrame(page: PageRecord, frame: FrameAddress & { readonly url: string }): PageRecord {
  const id = frame.documentId;
  if (id === null) return page;
  const known = page.documents[id];
  const url = frame.url.slice(0, limits.frameUrlLength);
  if (known !== undefined) {
    const parent = frame.parentDocumentId ?? known.parent;
    return meetFrameAnswer(setDocument(page, id, { ...known, url, parent }), id);
  }
  if (Object.keys(page.documents).length >= limits.framesPerPage) {
    const frames = addToTally(page.cut.frames, id, limits.framesCounted);
    return frames === page.cut.frames ? page : { ...page, cut: { ...page.cut, frames } };
  }
  const document = createDocument(url, frame.parentDocumentId ?? page.key);
  return meetFrameAnswer(setDocument(page, id, document), id);
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
