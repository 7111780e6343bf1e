import type { SiteReport } from '../../src/core/site-report.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import { labCases } from '../lab/cases.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { expectedIn } from '../lab/expected-in.ts';
import { promisedBadge } from '../lab/promised-badge.ts';
import { findingWords, firstSentence, levelWords } from './expected-words.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';
import type { SeenPopup, SeenPortlight, SeenTab } from './seen-portlight.ts';
import { validateSiteReport } from './site-report-schema.ts';

/** A page is looked at for some seconds, which costs the machine next to nothing: so many at a time. */
const pagesAtOnce = 8;

for (const [number, group] of inGroups(labCases, pagesAtOnce).entries()) {
  test.describe(`group ${number + 1}`, () => {
    // All in one worker, whose browser has their pages open.
    test.describe.configure({ mode: 'default' });
    const tabs = new Map<LabCase, SeenTab>();

    test.beforeAll(async ({ seen }) => {
      for (const labCase of group) tabs.set(labCase, await openUntilSeen(seen, labCase.url));
    });

    for (const labCase of group) {
      test(`${labCase.id}: ${labCase.expect}`, async ({ seen, target }) => {
        const { level, findings } = expectedIn(target, labCase);
        const tab = tabs.get(labCase);
        if (tab === undefined) throw new Error('The page was not opened.');
        const record = await waitUntilSettled(seen, tab.tabId);
        await expectToolbar(tab, level, findings);

        const visit = await visitOf(seen, record.key);
        expect(visit).toMatchObject({ level, url: withoutSecrets(record.url) });
        expect(visit.findings.toSorted()).toEqual(findings);

        const popup = await tab.openPopup();
        await expectPopup(popup, record.url, level, findings);
        const report = validateSiteReport(JSON.parse(await popup.saveReport()));
        expectReport(report, record.url, level, findings);
        await popup.close();
        await tab.close();
      });
    }
  });
}

/** Leaves the tab in front until there is a page: a browser draws nothing of a tab behind another. */
async function openUntilSeen(seen: SeenPortlight, url: string): Promise<SeenTab> {
  const tab = await seen.open(url);
  const isSeen = async (): Promise<boolean> => {
    const record = await seen.pageRecord(tab.tabId);
    if (record === null || record.url === 'about:blank') return false;
    const reportedAt = record.documents[record.key]?.reportedAt ?? null;
    return record.failure !== null || reportedAt !== null;
  };
  await expect.poll(isSeen, { message: `${url} is seen`, intervals: [50] }).toBe(true);
  return tab;
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  );
}

async function expectToolbar(
  tab: SeenTab,
  level: VerdictLevel,
  findings: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await tab.toolbar()).badgeText)
    .toBe(promisedBadge(level, findings));
  const { title } = await tab.toolbar();
  expect(title).toContain(`Portlight: ${levelWords[level].title}`);
}

async function expectPopup(
  popup: SeenPopup,
  url: string,
  level: VerdictLevel,
  findings: readonly string[],
): Promise<void> {
  const expected = findings.map((code) => {
    const words = findingWords[code];
    if (words === undefined) throw new Error(`Write in expected-words.ts what ${code} must say.`);
    return words;
  });
  // Findings that were opened are there when it is read again.
  await expect(async () => {
    const words = await popup.words();
    expect(words.heading).toBe(levelWords[level].title);
    expect(words.paragraphs).toContainEqual(expect.stringMatching(firstSentence(level, findings)));
    expect(words.main).toContain(new URL(url).host);
    for (const { title, says } of expected) {
      const finding = words.findings.find((one) => one.title.includes(title));
      expect(finding?.paragraphs, title).toContainEqual(expect.stringMatching(says));
    }
    expect(words.findings).toHaveLength(expected.length);
  }).toPass({ intervals: [50], timeout: 15_000 });
  await popup.press('History');
  await expect.poll(async () => (await popup.words()).visits).toBeGreaterThan(0);
}

function expectReport(
  report: SiteReport,
  url: string,
  level: VerdictLevel,
  findings: readonly string[],
): void {
  expect(report.page).toMatchObject({ url: withoutSecrets(url), host: new URL(url).hostname });
  expect(report.page.verdict).toMatchObject({ level, title: levelWords[level].title });
  const codes = report.page.outcomes.flatMap((outcome) => outcome.findings.map(({ code }) => code));
  expect(codes.toSorted()).toEqual(findings);
  expect(report.visits.length).toBeGreaterThan(0);
}

function withoutSecrets(url: string): string {
  return url.replace(/[?#].*$/, '');
}
