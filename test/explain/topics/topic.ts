import type { PageRecord } from '../../../src/core/page-record.ts';
import type { PathStepId } from '../../../src/explain/path.ts';

/** One thing that Portlight must be able to explain, where a page calls for it and in the guide. */
export interface Topic {
  readonly id: string;
  readonly page: PageRecord;
  /** A step of the path, a column of who sees what, or the findings of the page. */
  readonly place: PathStepId | 'way' | 'end' | 'findings';
  /** With the page's own host or port, wherever that can be told. */
  readonly says: RegExp;
  /** A section of the guide, and words it cannot do without. */
  readonly section: string;
  readonly guide: RegExp;
}

/** A topic in the order of its fields. */
export type Row = readonly [
  id: string,
  page: PageRecord,
  place: Topic['place'],
  says: RegExp,
  section: string,
  guide: RegExp,
];
