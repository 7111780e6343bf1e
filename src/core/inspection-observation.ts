import type { FrameAddress } from './observation.ts';

/** Violations of a deep inspection's own policy in one document. */
export interface ViolationsReported extends FrameAddress {
  readonly kind: 'violations-reported';
  readonly time: number;
  readonly url: string;
  readonly violations: readonly PolicyViolation[];
}

/** What a policy would not have let the document ask for (CSP3 §5.3, `blockedURI`, `effectiveDirective`). */
export interface PolicyViolation {
  /** Of a frame or an object, the origin alone. */
  readonly url: string;
  readonly directive: string;
}

/** A deep inspection of the page listened to the end. */
export interface DocumentInspected extends FrameAddress {
  readonly kind: 'document-inspected';
  readonly time: number;
  readonly url: string;
}
