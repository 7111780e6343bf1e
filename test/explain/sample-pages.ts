import { checks } from '../../src/checks/index.ts';
import { applyObservation } from '../../src/core/apply-observation.ts';
import type { Observation, ReportedHost, ReportedResource } from '../../src/core/observation.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { FieldLine } from '../../src/core/response-fields.ts';
import { pickResponseFields } from '../../src/core/response-fields.ts';
import { activePage, createTabState, type TabState } from '../../src/core/tab-state.ts';
import { judgePage, type Verdict } from '../../src/core/verdict.ts';

/** A page to make by folding the observations that a browser would give of it. */
export interface SamplePage {
  readonly url: string;
  readonly fields?: readonly FieldLine[];
  readonly address?: string | null;
  readonly protocol?: string;
  readonly fromCache?: boolean;
  /** URLs that redirected on the way here. */
  readonly via?: readonly { readonly url: string; readonly by: 'server' | 'browser' }[];
  readonly hosts?: readonly ReportedHost[];
  readonly resources?: readonly ReportedResource[];
  /** The site's own service worker gave the page. */
  readonly fromServiceWorker?: boolean;
  /** No answer was seen: the page was open before. */
  readonly unseen?: boolean;
  /** The content script has not reported. */
  readonly silent?: boolean;
  readonly error?: string;
  readonly private?: boolean;
  readonly time?: number;
  readonly documentId?: string;
}

export const sampleTime = Date.UTC(2026, 2, 3, 10, 42, 7);
export const goodHsts: FieldLine = {
  name: 'Strict-Transport-Security',
  value: 'max-age=63072000; includeSubDomains',
};

const frame = { tabId: 1, frameId: 0, topLevel: true, parentDocumentId: null };

export function sampleState(sample: SamplePage): TabState {
  return observationsOf(sample).reduce(applyObservation, createTabState(1));
}

export function samplePage(sample: SamplePage): PageRecord {
  const page = activePage(sampleState(sample));
  if (page === null) throw new Error('the sample made no page');
  return page;
}

export function sampleVerdict(page: PageRecord): Verdict {
  return judgePage(page, checks);
}

function observationsOf(sample: SamplePage): readonly Observation[] {
  const { url, time = sampleTime, documentId = 'document-1' } = sample;
  const seen: Observation = { kind: 'tab-seen', time, tabId: 1, private: sample.private ?? false };
  const request = {
    ...frame,
    documentId: null,
    requestId: '7',
    method: 'GET',
    destination: 'document',
  } as const;
  const first = sample.via?.[0]?.url ?? url;
  const started: Observation = {
    kind: 'request-started',
    ...request,
    time,
    url: first,
  };
  const via = sample.via ?? [];
  const redirects = via.map((hop, place): Observation => {
    const next = via[place + 1]?.url ?? url;
    const reason = { name: 'Non-Authoritative-Reason', value: 'HSTS' };
    const location = { name: 'Location', value: next };
    return {
      kind: 'request-redirected',
      ...request,
      time: time + 10 * place,
      url: hop.url,
      redirectUrl: next,
      status: hop.by === 'browser' ? 307 : 301,
      statusLine: '',
      fromCache: false,
      address: hop.by === 'browser' ? null : '192.0.2.10',
      fields: pickResponseFields(hop.by === 'browser' ? [reason, location] : [location]),
    };
  });
  if (sample.error !== undefined) {
    const failed: Observation = {
      kind: 'navigation-failed',
      ...frame,
      documentId: null,
      time: time + 300,
      url,
      error: sample.error,
      hidden: false,
    };
    return [seen, started, ...redirects, failed];
  }
  const answered: Observation = {
    kind: 'response-started',
    ...request,
    time: time + 100,
    url,
    status: 200,
    fromCache: sample.fromCache ?? false,
    address: sample.fromCache ? null : (sample.address ?? null),
    fields: pickResponseFields(sample.fields ?? []),
  };
  const committed: Observation = {
    kind: 'document-committed',
    ...frame,
    documentId,
    time: time + 120,
    url,
    hidden: false,
    redirected: null,
  };
  const reported: Observation = {
    kind: 'document-reported',
    ...frame,
    documentId,
    time: time + 900,
    url,
    protocol: sample.protocol ?? '',
    upgradesInsecureRequests: false,
    fromServiceWorker: sample.fromServiceWorker ?? false,
    hosts: sample.hosts ?? [],
    resources: sample.resources ?? [],
    cutHosts: 0,
    cutResources: 0,
  };
  return [
    seen,
    ...(sample.unseen ? [] : [started, ...redirects, answered]),
    committed,
    ...(sample.silent ? [] : [reported]),
  ];
}
