import type { PageRecord } from '../../src/core/page-record.ts';
import type { JudgingSettings } from '../../src/core/settings.ts';

/** A row of a check's table test. The contract test reads them too: every finding needs one. */
export type CheckRow = {
  /** The page, as the end of the sentence “it judges …”. */
  readonly name: string;
  readonly page: PageRecord;
  /** What the person decided; without it nothing. */
  readonly settings?: JudgingSettings;
} &
  /** `passed` are the facts that the words of the pass tell, where it tells any. */
  (
    | { readonly outcome: 'pass'; readonly passed?: object }
    /** What is found, in order, with the parameters of its words where they are worth a test. */
    | { readonly outcome: 'found'; readonly findings: Readonly<Record<string, object>> }
    | { readonly outcome: 'not-applicable'; readonly reason: string }
    | { readonly outcome: 'not-observed'; readonly missing: string }
  );
