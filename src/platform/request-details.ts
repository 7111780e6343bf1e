import type { FieldLine } from '../core/response-fields.ts';

/** What both browsers' webRequest events carry; the polyfill's own types leave half of it out. */
export interface RequestDetails {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly timeStamp: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  /** Chromium: origin of the document that asked. */
  readonly initiator?: string;
  /** Firefox: URL of the document that asked. */
  readonly originUrl?: string;
}

export interface SentDetails extends RequestDetails {
  readonly requestHeaders?: readonly FieldLine[];
}

export interface RedirectDetails extends RequestDetails {
  readonly redirectUrl: string;
  readonly statusCode: number;
  readonly statusLine: string;
  readonly fromCache: boolean;
  readonly ip?: string;
  readonly responseHeaders?: readonly FieldLine[];
}

export interface ResponseDetails extends RequestDetails {
  readonly statusCode: number;
  readonly fromCache: boolean;
  readonly ip?: string;
  readonly responseHeaders?: readonly FieldLine[];
}

export interface ErrorDetails extends RequestDetails {
  readonly error: string;
}
