import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { describeOutcome } from '../../src/explain/describe-outcome.ts';
import { isIpLiteral } from '../../src/standards/ip-address.ts';
import { isLoopbackHost } from '../../src/standards/trustworthy.ts';
import { adviceParts } from '../../src/ui/advice-parts.ts';
import type { CheckRow } from '../checks/check-row.ts';

const tables = import.meta.glob<readonly CheckRow[]>('../checks/*.rows.ts', {
  eager: true,
  import: 'rows',
});
const samples = checks.flatMap((check) =>
  (tables[`../checks/${check.id}.rows.ts`] ?? []).map((row) => ({ check, row })),
);
type Sample = (typeof samples)[number];

/** What the URL standard lets a host begin with, and a shell acts on. */
const hostileBeginnings = [
  '$(reboot)',
  '${ifs}',
  ';reboot;',
  '&&reboot&&',
  '`reboot`',
  'a`b',
  '`',
  '``',
  "a'b",
  'a!b*c~d(e)',
  '-oproxycommand=',
];

describe('a host that a shell would act on', () => {
  const fixed = new Set(samples.flatMap((sample) => codeIn(sample)));

  it.each(hostileBeginnings)('%s gets into no code of any advice or pass', (beginning) => {
    const codes = samples.flatMap((sample) => codeIn(sample, `${beginning}marked.`));
    expect(codes.length).toBeGreaterThan(50);
    // What there is stands there whatever the host, word for word.
    expect(codes.filter((code) => code.includes('marked') || !fixed.has(code))).toEqual([]);
  });

  it('would be seen there, as one that is plain is', () => {
    const codes = samples.flatMap((sample) => codeIn(sample, 'marked.'));
    expect(codes.filter((code) => code.includes('marked')).length).toBeGreaterThan(40);
  });
});

/** All that is set as code, on a page whose hosts begin so. */
function codeIn({ check, row }: Sample, beginning = ''): readonly string[] {
  const page = withHosts(row.page, (host) => `${beginning}${host}`);
  const verdict = judgePage(page, [check], row.settings);
  const words = [
    ...listFindings(verdict).map((finding) => describeFinding(finding, [check]).advice),
    ...verdict.outcomes.flatMap((outcome) =>
      outcome.status === 'found' ? [] : [describeOutcome(outcome, [check])],
    ),
  ];
  return words
    .flatMap((text) => adviceParts(text))
    .flatMap(({ kind, text }) => (kind === 'text' ? [] : [text]));
}

/** A page with every name of a host in it changed, wherever it stands. */
function withHosts(page: PageRecord, change: (host: string) => string): PageRecord {
  const text = JSON.stringify(page);
  const hosts = new Set(
    [...text.matchAll(/(?<=(?:https?|wss?):\/\/)[\w.-]+/g)]
      .map(([host]) => host)
      .filter((host) => !isIpLiteral(host) && !isLoopbackHost(host)),
  );
  const any = new RegExp(
    `(?<![\\w.-])(?:${[...hosts].map((host) => host.replaceAll('.', String.raw`\.`)).join('|')})(?![\\w-])`,
    'g',
  );
  if (hosts.size === 0) return page;
  return JSON.parse(text.replaceAll(any, (host) => change(host))) as PageRecord;
}
