import type { Target } from '../../build/manifest.ts';
import { expectedIn } from '../lab/expected-in.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { expectedFix } from './expected-fixes.ts';
import { expectedPath } from './expected-path.ts';
import { expectedSights } from './expected-sights.ts';
import { findingWords, firstSentence, levelWords } from './expected-words.ts';
import { expect } from './lab-test.ts';
import type { PopupWords } from './popup-words.ts';
import type { SeenPopup } from './seen-portlight.ts';
import { sorted } from './sights.ts';

/** Waits until a person can read in the popup all that it must say of a case, and nothing else. */
export async function expectPopup(
  popup: SeenPopup,
  url: string,
  target: Target,
  labCase: LabCase,
): Promise<void> {
  const { level, findings } = expectedIn(target, labCase);
  // What was opened is there when it is read again.
  await expect(async () => {
    const words = await popup.words();
    expect(words.heading).toBe(levelWords[level].title);
    expect(words.paragraphs).toContainEqual(expect.stringMatching(firstSentence(level, findings)));
    expect(words.main).toContain(new URL(url).host);
    expect(words.path).toEqual(expectedPath(target, labCase));
    const { 'On the way': way = [], 'At the far end': end = [] } = words.sights;
    expect(sorted({ 'On the way': way, 'At the far end': end })).toEqual(
      expectedSights(target, labCase),
    );
    for (const code of findings) expectFinding(words.findings, code, target, labCase);
    expect(words.findings).toHaveLength(findings.length);
  }).toPass({ intervals: [50], timeout: 15_000 });
}

function expectFinding(
  findings: PopupWords['findings'],
  code: string,
  target: Target,
  labCase: LabCase,
): void {
  const words = findingWords[code];
  if (words === undefined) throw new Error(`Write in expected-words.ts what ${code} must say.`);
  const finding = findings.find((one) => one.title.includes(words.title));
  expect(finding?.paragraphs, words.title).toContainEqual(expect.stringMatching(words.says));
  const { servers, pastes } = expectedFix(target, labCase, code) ?? { servers: [], pastes: null };
  expect(finding?.servers, words.title).toEqual(servers);
  for (const paste of pastes ?? []) expect(finding?.snippets, words.title).toContain(paste);
  if (pastes === null) expect(finding?.snippets, words.title).toBe('');
}
