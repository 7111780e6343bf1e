import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import type { Site } from './site.ts';

/** What a page must be judged to be. */
export interface Expected {
  readonly level: VerdictLevel;
  /** Codes of all findings, sorted. */
  readonly findings: readonly string[];
}

/** One page of the lab, what it must be judged to be, and the sites that make it so. */
export interface LabCase extends Expected {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** One sentence for the person who tries it by hand. */
  readonly expect: string;
  /** Where a person goes; redirects may lead elsewhere. */
  readonly url: string;
  /** Where Firefox itself does otherwise, what it must be judged to be there. */
  readonly inFirefox?: Expected & {
    /** What Firefox does, in one sentence. */
    readonly because: string;
  };
  /**
   * The insecure resources that only a deep inspection sees. A case that has them has no others:
   * without the inspection the page looks secure and has no findings.
   */
  readonly deepInspection?: readonly string[];
  /**
   * What is served for this case; resources that several cases use are in `shared-sites.ts`.
   * Host names no other case uses, so that HSTS learned here changes nothing elsewhere.
   */
  readonly sites: readonly Site[];
}
