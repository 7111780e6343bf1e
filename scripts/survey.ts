import type { BrowserContext, Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  attach,
  visitOf,
  waitUntilHeard,
  waitUntilSettled,
  type Portlight,
} from '../test/e2e/portlight.ts';

const out = fileURLToPath(new URL('../out/', import.meta.url));

/** Pages whose popup is worth a picture; a page named by its address is one too. */
const pictured = new Set([
  'page',
  'good',
  'clear-text',
  'hsts-absent',
  'redirect-same-host',
  'mixed-together',
  'failed-expired',
  'failed-refused',
  'local-name',
]);
/** The page whose site report is kept, because it has most to tell. */
const reported = new Set(['page', 'mixed-together']);
const pagesAtOnce = 8;

interface SurveyedPage {
  readonly id: string;
  readonly url: string;
}

/** Visits every page, prints what Portlight says of it, and writes pictures and a report to `out/`. */
export async function surveyPages(
  context: BrowserContext,
  pages: readonly SurveyedPage[],
): Promise<void> {
  await mkdir(out, { recursive: true });
  const portlight = await attach(context);
  const first = pages[0];
  if (first !== undefined) await waitUntilHeard(portlight, first.url);
  const width = Math.max(...pages.map(({ id }) => id.length));
  console.log(`${'page'.padEnd(width)}  ${'level'.padEnd(9)} findings`);
  const queue = [...pages];
  const surveyNext = async (): Promise<void> => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      const said = await surveyPage(portlight, page);
      console.log(`${page.id.padEnd(width)}  ${said.level.padEnd(9)} ${said.findings.join(' ')}`);
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, surveyNext));
  console.log(`\nPictures of the popup and one site report are in ${out}`);
}

async function surveyPage(portlight: Portlight, { id, url }: SurveyedPage) {
  const { page, tabId } = await portlight.newTab();
  // A page that does not come is one of the things to look at; Portlight tells of it below.
  await page.goto(url).catch(() => null);
  const { key } = await waitUntilSettled(portlight, tabId);
  const { level, findings } = await visitOf(portlight, key);
  if (pictured.has(id)) await picture(portlight, tabId, id);
  await page.close();
  return { level, findings };
}

async function picture(portlight: Portlight, tabId: number, id: string): Promise<void> {
  const popup = await portlight.openPopup(tabId);
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('heading', { level: 1 }).waitFor();
  // As high as it is long, so that nothing is cut off and the foot stands at the end.
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({ width: 400, height });
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await popup.screenshot({ path: `${out}${id}-${colorScheme}.png` });
  }
  if (reported.has(id)) await keepReport(popup, id);
  await popup.close();
}

async function keepReport(popup: Page, id: string): Promise<void> {
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('button', { name: 'JSON' }).click();
  await (await download).saveAs(`${out}${id}-report.json`);
}
