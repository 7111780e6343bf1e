import type { Check, FindingKind } from '../../src/core/check.ts';
import { committed, pageAfter } from '../core/observations.ts';
import { deepFreeze } from '../core/deep-freeze.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { describeOutcome } from '../../src/explain/describe-outcome.ts';
import { judgePage, listFindings, type Outcome } from '../../src/core/verdict.ts';
import type { CheckRow } from './check-row.ts';

/** A check with what stands beside it: the file it is in, and the rows of its table test. */
export interface Subject {
  readonly check: Check;
  /** Without its ending. */
  readonly file: string;
  readonly rows: readonly CheckRow[];
}

/** What a reviewer would say of a check, one sentence for each fault. Empty where all is well. */
export function checkFaults(subject: Subject): readonly string[] {
  return [
    ...nameFaults(subject),
    ...wordFaults(subject.check),
    ...subject.rows.flatMap((row) => renderedFaults(subject.check, row)),
    ...rowFaults(subject),
    ...judgeFaults(subject),
    ...blankPageFaults(subject.check),
  ];
}

function nameFaults({ check: { id, spec }, file }: Subject): readonly string[] {
  const verb = /^(?:check|detect|find|has|is|no|validate|verify)-|-(?:check|checker)$/;
  return [
    ...unless(id === file, `src/checks/${file}.ts has the id “${id}”. Make the two the same.`),
    ...unless(
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && !verb.test(id),
      `The id “${id}” is no noun in kebab-case. Name what the check looks at, such as “hsts-policy”.`,
    ),
    ...unless(
      URL.canParse(spec) && /^https:\/\/[^#]+#./.test(spec),
      `The spec of ${id} is “${spec}”. Link to the section of a standard: an https URL with a fragment.`,
    ),
  ];
}

function wordFaults(check: Check): readonly string[] {
  const { id, title, why, pass, notObserved, notApplicable } = check;
  // A pass that is made from facts is read with the rows.
  const fixed = typeof pass === 'string' ? { pass } : {};
  const sentences = Object.entries({ why, ...fixed, notObserved, ...notApplicable });
  return [
    ...titleFaults(id, 'title', title),
    ...sentences.flatMap(([name, text]) => sentenceFaults(id, name, text)),
    ...Object.entries(check.findings).flatMap(([what, kind]) => findingFaults(id, what, kind)),
  ];
}

function findingFaults(id: string, what: string, { title }: FindingKind<never>): readonly string[] {
  const words = title.split(' ').filter((word) => word !== '').length;
  return [
    ...titleFaults(id, `title of “${what}”`, title),
    ...unless(
      words >= 2 && words <= 6,
      `In ${id} the title of “${what}” has ${words} words (“${title}”). Say it in two to six.`,
    ),
  ];
}

function titleFaults(id: string, name: string, text: string): readonly string[] {
  return [
    ...unless(text.trim() !== '', `In ${id} the ${name} is empty. Say what it is.`),
    ...unless(!/[.!?:]$/.test(text), `In ${id} the ${name} ends like a sentence (“${text}”).`),
    ...placeholderFaults(id, name, text),
  ];
}

function sentenceFaults(id: string, name: string, text: string): readonly string[] {
  return [
    ...unless(text.trim() !== '', `In ${id} “${name}” is empty. Write a sentence for anyone.`),
    // A command between backticks may close a sentence too.
    ...unless(text === '' || /[.!?`)]$/.test(text), `In ${id} “${name}” has no end: “${text}”`),
    ...unless(!/^[a-z]/.test(text) || name !== 'why', `In ${id} “why” begins in lower case.`),
    ...placeholderFaults(id, name, text),
  ];
}

function placeholderFaults(id: string, name: string, text: string): readonly string[] {
  return unless(!text.includes('TODO'), `In ${id} “${name}” still says TODO. Fill it in.`);
}

/** The words of what the rows find, as a person would read them. */
function renderedFaults(check: Check, row: CheckRow): readonly string[] {
  const verdict = judgePage(row.page, [check], row.settings);
  const passed = verdict.outcomes.flatMap((outcome) =>
    outcome.status === 'pass'
      ? [['pass', check.id, describeOutcome(outcome, [check])] as const]
      : [],
  );
  const found = listFindings(verdict).flatMap((finding) => {
    const { summary, advice } = describeFinding(finding, [check]);
    return [
      ['summary', finding.code, summary],
      ['advice', finding.code, advice],
    ] as const;
  });
  const bare = listFindings(verdict).flatMap(({ code, evidence }) =>
    unless(
      evidence.length > 0,
      `${check.id} shows nothing for “${code.slice(check.id.length + 1)}” on ${row.name}. Give the evidence with the finding.`,
    ),
  );
  const words = [...passed, ...found].flatMap(([name, of, text]) => [
    ...sentenceFaults(check.id, `${name} of ${of}`, text),
    ...unless(
      !/\b(?:undefined|NaN|null|Infinity)\b|\[object /.test(text),
      `The ${name} of ${of} says “${text}” of ${row.name}: a parameter is missing.`,
    ),
  ]);
  return [...bare, ...words];
}

function rowFaults({ check, rows }: Subject): readonly string[] {
  const { id, findings } = check;
  const outcomes = rows.map(({ page, settings }) => outcomeOf(check, page, settings));
  const found = new Set(
    outcomes.flatMap((outcome) =>
      outcome.status === 'found' ? outcome.findings.map(({ code }) => code) : [],
    ),
  );
  const statuses = new Set(rows.map(({ outcome }) => outcome));
  const file = `test/checks/${id}.rows.ts`;
  // A check that only informs has nothing to find.
  const expected = (['pass', 'found', 'not-applicable'] as const).filter(
    (status) => status !== 'found' || Object.keys(findings).length > 0,
  );
  return [
    ...Object.keys(findings).flatMap((what) =>
      unless(
        found.has(`${id}.${what}`),
        `No row of ${file} makes ${id} find “${what}”. Add a page on which it does.`,
      ),
    ),
    ...expected.flatMap((status) =>
      unless(statuses.has(status), `${file} has no row with the outcome “${status}”. Add one.`),
    ),
    ...unless(
      new Set(rows.map(({ name }) => name)).size === rows.length,
      `Two rows of ${file} have the same name. Say how their pages differ.`,
    ),
  ];
}

function judgeFaults({ check, rows }: Subject): readonly string[] {
  return rows.flatMap(({ name, page, settings }) => {
    const first = outcomeOf(check, deepFreeze(structuredClone(page)), settings);
    if (first.status === 'error') {
      return [`${check.id} throws on ${name}, or changes what it is given: ${first.message}`];
    }
    const second = outcomeOf(check, deepFreeze(structuredClone(page)), settings);
    return unless(
      JSON.stringify(first) === JSON.stringify(second),
      `${check.id} says two things of ${name}. What else does “judge” read but its evidence?`,
    );
  });
}

/** A document that was there before anything was observed: nothing may be claimed of it. */
function blankPageFaults(check: Check): readonly string[] {
  // How the navigation ended is the one thing that even a blank record knows for certain.
  if (check.needs.join() === 'ending' && !check.uses?.length) return [];
  return ['https://blank.test/', 'http://blank.test/'].flatMap((url) => {
    const { status } = outcomeOf(check, pageAfter(committed(url, 'blank')));
    return unless(
      status === 'not-observed' || status === 'not-applicable',
      `${check.id} answers “${status}” of a page of which nothing was observed (${url}). Declare the evidence it needs.`,
    );
  });
}

function outcomeOf(check: Check, page: CheckRow['page'], settings?: CheckRow['settings']): Outcome {
  const [outcome] = judgePage(page, [check], settings).outcomes;
  if (outcome === undefined) throw new Error(`${check.id} was not asked.`);
  return outcome;
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}
