import { expect, type Page } from '@playwright/test';
import { levelTitle } from '../../src/explain/level-title.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { visitOf, waitUntilSettled, type Portlight } from '../e2e/portlight.ts';

/** What a person is told of a page in the end. */
export interface Told {
  readonly level: string;
  readonly findings: readonly string[];
  readonly badgeText: string;
  readonly heading: string;
}

export interface Load {
  readonly id: string;
  readonly told: Told;
}

/** Where two runs of the same loads tell a person different things. */
export interface Difference {
  readonly id: string;
  readonly undisturbed: Told;
  readonly disturbed: Told;
}

/** Disturbs the load of a page that is about to begin. Returns what to await once it is over. */
export type Disturb = (page: Page) => () => Promise<void>;

/** Loads each case in a tab of its own: `atOnce` at a time, while those before settle. */
export async function loadAll(
  portlight: Portlight,
  cases: readonly LabCase[],
  atOnce: number,
  disturb: Disturb,
): Promise<readonly Load[]> {
  const settling: Promise<Load>[] = [];
  const waiting = [...cases.entries()];
  const loadNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [turn, { id, url }] = next;
      const { page, tabId } = await portlight.newTab();
      const over = disturb(page);
      // Some of the pages do not come, as they should, and the browser's own has no answer.
      const at = await page.goto(url).then(
        () => answeredAt(page),
        () => Infinity,
      );
      await over();
      settling[turn] = settle(portlight, page, tabId, at).then(
        (told) => ({ id, told }),
        (cause: unknown) => {
          throw new Error(`${id} does not settle.`, { cause });
        },
      );
      // Tabs that wait are no burden, but hundreds of them are.
      await settling[turn - tabsSettling];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loadNext));
  return Promise.all(settling);
}

const tabsSettling = 6;

async function settle(portlight: Portlight, page: Page, tabId: number, at: number): Promise<Told> {
  const record = await waitUntilSettled(portlight, tabId, at);
  // Behind all that is being stored: a record is written before what follows from it.
  await expect.poll(() => portlight.control.evaluate(isAnswered)).toBe(true);
  const popup = await portlight.openPopup(tabId);
  const heading = popup.getByRole('heading', { level: 1 });
  // The popup reads the record. Where a worker was stopped before the history had it too, the report
  // was not answered: it is sent again, and the next worker makes good.
  await expect
    .poll(async () => {
      const { level, findings, freshness } = await visitOf(portlight, record.key);
      return levelTitle(level, findings, freshness) === (await heading.innerText());
    })
    .toBe(true);
  const { level, findings } = await visitOf(portlight, record.key);
  const { badgeText } = await portlight.toolbar(tabId);
  const told = { level, findings, badgeText, heading: await heading.innerText() };
  await popup.close();
  await page.close();
  return told;
}

/** Whether the worker has done all that was asked of it; one that is stopped meanwhile does not say. */
function isAnswered(): Promise<boolean> {
  return chrome.runtime.sendMessage({ type: 'retry-storage' }).then(
    () => true,
    () => false,
  );
}

/** In milliseconds since the epoch. What was stopped may have heard of the page only by its report. */
function answeredAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return performance.timeOrigin + (navigation as PerformanceNavigationTiming).responseStart;
  });
}

export function differences(
  undisturbed: readonly Load[],
  disturbed: readonly Load[],
): readonly Difference[] {
  return undisturbed.flatMap(({ id, told }, turn) => {
    const other = disturbed[turn]?.told;
    if (other === undefined) throw new Error(`${id} was not loaded twice.`);
    return JSON.stringify(told) === JSON.stringify(other)
      ? []
      : [{ id, undisturbed: told, disturbed: other }];
  });
}

/** Park and Miller's generator: the same moments in every run, as far as the browser's own allow. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
