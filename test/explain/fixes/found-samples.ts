import { checks } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { judgePage, listFindings } from '../../../src/core/verdict.ts';
import type { CheckRow } from '../../checks/check-row.ts';

/** A finding that a row of a check's table test makes, with the page that it was made on. */
export interface FoundSample {
  readonly code: string;
  readonly finding: Finding;
  readonly pageUrl: string;
  /** The row, as the end of “it judges …”. */
  readonly of: string;
}

const tables = import.meta.glob<readonly CheckRow[]>('../../checks/*.rows.ts', {
  eager: true,
  import: 'rows',
});

/** Every finding of every row of every check. */
export const foundSamples: readonly FoundSample[] = checks.flatMap((check) =>
  (tables[`../../checks/${check.id}.rows.ts`] ?? []).flatMap(({ name, page, settings }) =>
    listFindings(judgePage(page, [check], settings)).map((finding) => ({
      code: finding.code,
      finding,
      pageUrl: page.url,
      of: name,
    })),
  ),
);

/** Every code that a check can find. */
export const findingCodes: readonly string[] = checks.flatMap(({ id, findings }) =>
  Object.keys(findings).map((what) => `${id}.${what}`),
);
