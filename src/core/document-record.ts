import type { InsecureFields } from './insecure-fields.ts';
import type { ReportedHost } from './observation.ts';

/** One document of the page. */
export interface DocumentRecord {
  readonly url: string;
  /** Null for the top-level document. */
  readonly parent: string | null;
  /** When the content script last reported; null while it has not. */
  readonly reportedAt: number | null;
  readonly protocol: string;
  /** The site's own service worker gave it, whatever the browser asked the server for meanwhile. */
  readonly fromServiceWorker: boolean;
  /** The answer that it came with, and with it the policy in its fields. */
  readonly answerSeen: boolean;
  readonly upgradesInsecureRequests: boolean;
  /** What a person can type into, where the document is no secure context; null where it is one. */
  readonly insecureFields: InsecureFields | null;
  readonly hosts: readonly ReportedHost[];
  /** Requests to hosts that are not listed. */
  readonly cutHosts: number;
  /** It named more insecure resources than the content script could tell apart. */
  readonly moreResources: boolean;
}

/** The document with what its answer says of it. Markup can ask for the same. */
export function withAnswer(document: DocumentRecord, upgrades: boolean): DocumentRecord {
  return {
    ...document,
    answerSeen: true,
    upgradesInsecureRequests: document.upgradesInsecureRequests || upgrades,
  };
}

export function createDocument(url: string, parent: string | null): DocumentRecord {
  return {
    url,
    parent,
    reportedAt: null,
    protocol: '',
    fromServiceWorker: false,
    answerSeen: false,
    upgradesInsecureRequests: false,
    insecureFields: null,
    hosts: [],
    cutHosts: 0,
    moreResources: false,
  };
}
