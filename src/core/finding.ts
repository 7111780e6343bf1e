import type { Freshness } from './freshness.ts';

/** `notice` informs; `warning` weakens the page; `danger` means someone can read or change it. */
export type Severity = 'danger' | 'warning' | 'notice';

/** A fact under a finding: which channel of the browser told it, of which URL, when. */
export interface EvidenceItem {
  readonly source: EvidenceSource;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly freshness: Freshness;
  /**
   * The field it rests on, as it was sent, with an ellipsis in the place of a cookie's value; a `null`
   * value where the field was not sent.
   */
  readonly field?: { readonly name: string; readonly value: string | null };
  /** Where a redirect led. */
  readonly to?: string;
  /** Who redirected, the browser with its reason; and whether that request crossed a network in clear text. */
  readonly by?: 'server' | 'browser';
  readonly reason?: string;
  readonly exposed?: boolean;
  /** HTTP status code. */
  readonly status?: number;
  /** The browser's own error name. */
  readonly error?: string;
  /** For a resource: what it was fetched as, what became of it, and in which frame. */
  readonly destination?: string;
  readonly outcome?: string;
  readonly frameUrl?: string;
  readonly address?: string;
  /** For a connection: what the browser tells of it, in the standard's terms. */
  readonly detail?: string;
}

/** `history` is an answer of an earlier visit; `inspection` the policy of a deep inspection. */
export type EvidenceSource =
  | 'address'
  | 'request'
  | 'redirect'
  | 'response'
  | 'connection'
  | 'document'
  | 'error'
  | 'history'
  | 'inspection';

/** What a finding says of this page, for its words. Plain values, never a cookie or a password. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** Something a check found. Data only: its words are made where they are shown. */
export interface Finding {
  /** `<check-id>.<what>`; never changed once released, for history and reports store it. */
  readonly code: string;
  readonly severity: Severity;
  readonly parameters: Parameters;
  readonly evidence: readonly EvidenceItem[];
  /** Evidence beyond `limits.evidencePerFinding`, counted. */
  readonly evidenceCut: number;
}
