import type { CertificateError } from '../../src/core/certificate-memory.ts';
import { pickCookieNames, pickSetCookies } from '../../src/core/cookie-fields.ts';
import type { InsecureFields } from '../../src/core/insecure-fields.ts';
import type { SecurityInfo } from '../../src/core/security-info.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { KnownHost } from '../../src/core/hsts-memory.ts';
import type { PreloadAnswer } from '../../src/core/hsts-standing.ts';
import type {
  Observation,
  ReportedHost,
  ReportedResource,
  RequestRedirected,
} from '../../src/core/observation.ts';
import type { ResponseFields } from '../../src/core/response-fields.ts';
import type { Visit } from '../../src/core/visit.ts';
import {
  answered,
  committed,
  connectionSeen,
  frameAnswered,
  inFrame,
  navigationFailed,
  pageAfter,
  redirected,
  reported,
  seen,
  sent,
  started,
} from '../core/observations.ts';

/** What differs from a plain page that came fresh over the network and was not looked into. */
export interface PageStory {
  /** The URLs before the page's own, each redirecting to the next. */
  readonly via?: readonly (string | HstsHop | ToldHop)[];
  readonly fields?: ResponseFields;
  /** The page's own Set-Cookie lines, and those of the answers before it by their URL. */
  readonly setCookie?: readonly string[];
  readonly setCookieOn?: Readonly<Record<string, readonly string[]>>;
  /** The Cookie line of requests in clear text, by URL; where none is given, none was carried. */
  readonly cookie?: Readonly<Record<string, string>>;
  /** Files that the page had the browser fetch, each with the addresses it was redirected from. */
  readonly downloads?: readonly (readonly string[])[];
  /** The frame that did, in the page's place. */
  readonly downloadsBy?: string;
  readonly fromCache?: boolean;
  /** Without it 200. */
  readonly status?: number;
  /** The certificate of the page's host was refused earlier in the browser session. */
  readonly certificateError?: CertificateError;
  /** What was known of the host and those above it before this answer. */
  readonly knownHosts?: readonly KnownHost[];
  readonly preload?: PreloadAnswer;
  /** What the browser told of the document’s TLS connection; without it, nothing. */
  readonly security?: SecurityInfo;
  /** What the content script reported; without it the document was not looked at. */
  readonly report?: DocumentStory;
  /** Frames by their URL. */
  readonly frames?: Readonly<Record<string, DocumentStory>>;
  readonly private?: boolean;
  /** Visits before it; without it nobody looked for any. */
  readonly earlier?: readonly Visit[];
}

/** A redirect by the browser itself, for it knows the host's HSTS Policy. */
export interface HstsHop {
  readonly byBrowser: string;
}

/** A redirect of which more is told. */
export interface ToldHop {
  readonly from: string;
  readonly told: Partial<RequestRedirected>;
}

export interface DocumentStory {
  /** Milliseconds since the epoch; without it, at once. */
  readonly time?: number;
  readonly resources?: readonly ReportedResource[];
  readonly hosts?: readonly ReportedHost[];
  /** ALPN id of its own connection. */
  readonly protocol?: string;
  /** The site's own service worker gave it. */
  readonly fromServiceWorker?: boolean;
  readonly insecureFields?: InsecureFields;
}

/** A page that arrived. */
export function pageOf(url: string, story: PageStory = {}): PageRecord {
  const { via = [], fields = {}, fromCache = false, frames = {} } = story;
  const told = via.map(tellHop);
  const urls = [...told.map(({ from }) => from), url];
  const hops = told.flatMap((hop, place) => [
    ...(hop.told === hsts ? [] : sentFor(hop.from, story)),
    redirected(hop.from, urls[place + 1] ?? url, {
      ...cookiesOf(story.setCookieOn?.[hop.from]),
      ...hop.told,
    }),
  ]);
  const { certificateError, knownHosts, preload } = story;
  const recalled = {
    ...(certificateError === undefined ? {} : { certificateError }),
    ...(knownHosts === undefined ? {} : { knownHosts }),
    ...(preload === undefined ? {} : { preload }),
  };
  return pageAfter(
    seen(story.private ?? false),
    started(urls[0] ?? url),
    ...hops,
    ...sentFor(url, story),
    answered(url, {
      ...cookiesOf(story.setCookie),
      fields,
      fromCache,
      status: story.status ?? 200,
      address: fromCache ? null : '192.0.2.1',
      ...recalled,
    }),
    ...(story.security ? [connectionSeen(url, story.security)] : []),
    committed(url, 'page', story.earlier ? { earlier: story.earlier } : {}),
    ...(story.report ? [reported(url, 'page', story.report)] : []),
    ...Object.entries(frames).flatMap(([frameUrl, frame], place) => [
      frameAnswered(frameUrl, 'page'),
      reported(frameUrl, 'frame', { ...frame, ...inFrame(`frame-${place}`, 'page') }),
    ]),
    ...(story.downloads ?? []).flatMap((chain, place) =>
      downloadOf(story.downloadsBy ?? url, chain, place),
    ),
  );
}

function cookiesOf(lines: readonly string[] = []) {
  const cookies = pickSetCookies(lines.map((value) => ({ name: 'Set-Cookie', value })));
  return cookies === null ? {} : { cookies };
}

function sentFor(url: string, { cookie, fromCache }: PageStory): readonly Observation[] {
  if (!url.startsWith('http:') || fromCache) return [];
  return [sent(url, pickCookieNames([{ name: 'Cookie', value: cookie?.[url] ?? '' }]))];
}

/** A navigation that a document began and that was given up, for it was answered with a file. */
function downloadOf(
  startedBy: string,
  chain: readonly string[],
  place: number,
): readonly Observation[] {
  const request = { requestId: `download-${place}`, initiator: new URL(startedBy).origin };
  const [first = '', ...rest] = chain;
  const last = rest.at(-1) ?? first;
  return [
    started(first, request),
    ...rest.map((to, at) => redirected(chain[at] ?? '', to, request)),
    answered(last, { ...request, fields: { 'content-disposition': ['attachment'] } }),
    navigationFailed(last, 'net::ERR_ABORTED'),
  ];
}

function tellHop(hop: string | HstsHop | ToldHop): ToldHop {
  if (typeof hop === 'string') return { from: hop, told: {} };
  return 'byBrowser' in hop ? { from: hop.byBrowser, told: hsts } : hop;
}

const hsts = { status: 307, address: null, fields: { 'non-authoritative-reason': ['HSTS'] } };

/** A page that was there before anything was observed. */
export function unseenPageOf(url: string, report?: DocumentStory): PageRecord {
  const told = report ? [reported(url, 'page', report)] : [];
  return pageAfter(seen(false), committed(url, 'page'), ...told);
}

/** A navigation that failed. */
export function failedPageOf(url: string, error: string): PageRecord {
  return pageAfter(seen(false), started(url), navigationFailed(url, error));
}

/** A resource of each trace: `image('timed')`. */
export function resource(
  trace: ReportedResource['trace'],
  url = 'http://cdn.test/a.png',
  destination: ReportedResource['destination'] = 'image',
): ReportedResource {
  return { url, destination, trace };
}

export function host(origin: string, count = 1): ReportedHost {
  return { origin, protocol: 'h2', count };
}
