import type { Check } from '../../src/core/check.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { describeOutcome } from '../../src/explain/describe-outcome.ts';
import { levelTitle } from '../../src/explain/level-title.ts';
import { specLabel } from '../../src/explain/spec-label.ts';
import { code, prose, proseWithCode, table } from '../../src/report/markdown-text.ts';
import type { CheckRow } from './check-row.ts';

/** A check with the rows of its table test, from which its examples are taken. */
export interface DocumentedCheck {
  readonly check: Check;
  readonly rows: readonly CheckRow[];
}

/** The page of documentation about the checks, as Markdown: all of it is said by the checks themselves. */
export function checksPage(subjects: readonly DocumentedCheck[]): string {
  const contents = subjects.map(
    ({ check: { id, title, findings } }) =>
      `- [${prose(title)}](#${id}): ${
        Object.values(findings)
          .map((kind) => prose(kind.title))
          .join(', ') || 'information only'
      }`,
  );
  return `${[
    '# What Portlight checks',
    'Made by `npm run docs` from the checks in `src/checks` and the rows of their tests in `test/checks`; a test keeps it current.',
    contents.join('\n'),
    ...subjects.flatMap(checkSection),
  ].join('\n\n')}\n`;
}

function checkSection({ check, rows }: DocumentedCheck): readonly string[] {
  const { id, title, why, notObserved, notApplicable, spec } = check;
  const reasons = Object.values<string>(notApplicable).map(
    (reason) => `- ${proseWithCode(reason)}`,
  );
  return [
    `<a id="${id}"></a>`,
    `## ${prose(title)}`,
    `${code(id)}. ${proseWithCode(why)}`,
    `**When it passes.** ${passWords({ check, rows })}`,
    `**When it was not observed.** ${proseWithCode(notObserved)}`,
    ...(reasons.length > 0 ? ['**When it does not apply.**', reasons.join('\n')] : []),
    `**Further reading.** [${prose(specLabel(spec))}](${spec})`,
    ...Object.keys(check.findings).flatMap((what) => findingSection({ check, rows }, what)),
  ];
}

/** What a pass says; where that is made from facts, what it says of the rows, each sentence once. */
function passWords({ check, rows }: DocumentedCheck): string {
  if (typeof check.pass === 'string') return proseWithCode(check.pass);
  const said = rows.flatMap(({ page, settings }) =>
    judgePage(page, [check], settings).outcomes.flatMap((outcome) =>
      outcome.status === 'pass' ? describeOutcome(outcome, [check]) : [],
    ),
  );
  if (said.length === 0) throw new Error(`No row passes ${check.id}.`);
  const examples = [...new Set(said)].map((sentence) => `- ${proseWithCode(sentence)}`);
  return `It tells what was seen, for example:\n\n${examples.join('\n')}`;
}

function findingSection({ check, rows }: DocumentedCheck, what: string): readonly string[] {
  const kind = check.findings[what];
  const wanted = `${check.id}.${what}`;
  const [example] = rows.flatMap(({ name, page, settings }) =>
    listFindings(judgePage(page, [check], settings))
      .filter((finding) => finding.code === wanted)
      .map((finding) => ({ name, words: describeFinding(finding, [check]) })),
  );
  if (kind === undefined || example === undefined) throw new Error(`No row finds ${wanted}.`);
  const { name, words } = example;
  const level = kind.level === null ? 'stays as it is' : `“${levelTitle(kind.level)}” or worse`;
  return [
    `### ${prose(kind.title)}`,
    table(['Code', 'Severity', 'Level of the page'], [[code(wanted), kind.severity, prose(level)]]),
    `Found, for example, on ${prose(name)}:`,
    `> ${proseWithCode(words.summary)}\n>\n> ${proseWithCode(words.advice)}`,
  ];
}
