import type { SiteReport } from '../../src/core/site-report.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import { labCases } from '../lab/cases.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { expectedIn } from '../lab/expected-in.ts';
import { promisedBadge } from '../lab/promised-badge.ts';
import { expectPopup } from './expect-popup.ts';
import { levelWords } from './expected-words.ts';
import { expect, test } from './lab-test.ts';
import { openClosed, popupViews } from './popup-views.ts';
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
        await expectPopup(popup, record.url, target, labCase);
        await expectAccessible(popup);
        await popup.press('History');
        await expect.poll(async () => (await popup.words()).visits).toBeGreaterThan(0);
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
  await expect
    .poll(() => seen.isPageSeen(tab.tabId), { message: `${url} is seen`, intervals: [50] })
    .toBe(true);
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
  await expect.poll(tab.toolbar).toEqual({
    badgeText: promisedBadge(level, findings),
    title: expect.stringContaining(`Portlight: ${levelWords[level].title}`),
  });
}

/** Looks at each view with everything in it open. Where axe does not run, it has nothing to say. */
async function expectAccessible({ press, run, axe }: SeenPopup): Promise<void> {
  if (axe === null) return;
  for (const view of popupViews) {
    await press(view);
    await expect.poll(() => run(openClosed), { intervals: [10] }).toBe(0);
    expect(await axe(), view).toEqual([]);
  }
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
