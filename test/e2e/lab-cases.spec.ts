import type { Page } from '@playwright/test';
import type { SiteReport } from '../../src/core/site-report.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import { labCases } from '../lab/cases.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { promisedBadge } from '../lab/promised-badge.ts';
import { findingWords, levelWords } from './expected-words.ts';
import { exportReport } from './export-report.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { turnToTab } from './turn-to-tab.ts';

for (const labCase of labCases) {
  const { level, findings } = seenPassively(labCase);
  test(`${labCase.id} is ${level}: ${findings.join(', ') || 'nothing to find'}`, async ({
    portlight,
  }) => {
    const { page, tabId } = await portlight.newTab();
    // A page that does not come is one of the cases; what matters is what Portlight says of it.
    await page.goto(labCase.url).catch(() => null);
    const record = await waitUntilSettled(portlight, tabId);
    await expectToolbar(portlight, tabId, level, findings);

    const visit = await visitOf(portlight, record.key);
    expect(visit).toMatchObject({ level, url: withoutSecrets(record.url) });
    expect(visit.findings.toSorted()).toEqual(findings);

    const popup = await portlight.openPopup(tabId);
    await expectPopup(popup, record.url, level, findings);
    expectReport(await exportReport(popup), record.url, level, findings);
    await popup.close();
    await page.close();
  });
}

/** What can be seen without changing the page. */
function seenPassively(labCase: LabCase): Pick<LabCase, 'level' | 'findings'> {
  return labCase.deepInspection ? { level: 'secure', findings: [] } : labCase;
}

async function expectToolbar(
  portlight: Portlight,
  tabId: number,
  level: VerdictLevel,
  findings: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await portlight.toolbar(tabId)).badgeText)
    .toBe(promisedBadge(level, findings));
  const { title } = await portlight.toolbar(tabId);
  expect(title).toContain(`Portlight: ${levelWords[level].title}`);
}

async function expectPopup(
  popup: Page,
  url: string,
  level: VerdictLevel,
  findings: readonly string[],
): Promise<void> {
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(levelWords[level].title);
  await expect(popup.getByText(levelWords[level].says)).toBeVisible();
  await expect(popup.getByRole('main')).toContainText(new URL(url).host);
  for (const code of findings) {
    const words = findingWords[code];
    if (words === undefined) throw new Error(`Write in expected-words.ts what ${code} must say.`);
    const heading = popup
      .getByRole('region', { name: 'Findings' })
      .getByRole('button', { name: words.title });
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    await expect(popup.getByText(words.says).first()).toBeVisible();
  }
  const headings = popup
    .getByRole('region', { name: 'Findings' })
    .getByRole('heading', { level: 3 });
  await expect(headings).toHaveCount(findings.length);
  await turnToTab(popup, 'History');
  await expect(popup.getByRole('list', { name: /Visits/ }).getByRole('listitem')).not.toHaveCount(
    0,
  );
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
