import type { Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { expect, test } from '../e2e/lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from '../e2e/portlight.ts';

/** What a person is told of a page in the end. */
interface Told {
  readonly level: string;
  readonly findings: readonly string[];
  readonly badgeText: string;
}

/** Loads that are disturbed, and how many tabs load at once. */
const loads = 104;
const tabsAtOnce = 4;
/** Each load is disturbed once, at one of its first so many events. */
const moments = 12;

/** Cases that come out the same however often they are visited: HSTS changes the others. */
const repeatable = labCases.filter(
  ({ group, sites, level }) =>
    level !== 'failed' &&
    sites.every(({ origin }) => origin.startsWith('https:') || group !== 'Redirects'),
);

test('a worker stopped at any moment of a load changes no verdict', async ({ portlight }) => {
  test.setTimeout(400_000);
  const chosen = Array.from({ length: loads }, (_, turn) => pick(repeatable, turn));
  const undisturbed = await loadAll(portlight, chosen, () => null);

  const random = seededRandom(20_261_122);
  let stops = 0;
  const disturbed = await loadAll(portlight, chosen, (page) => {
    let until = Math.floor(random() * moments);
    const disturb = (): void => {
      until -= 1;
      if (until !== 0) return;
      stops += 1;
      // A stop that comes too late, with the page gone, disturbs nothing.
      portlight.stopWorker().catch(() => null);
    };
    for (const event of ['request', 'response', 'requestfinished', 'requestfailed'] as const) {
      page.on(event as 'request', disturb);
    }
    page.on('domcontentloaded', disturb);
    page.on('load', disturb);
  });
  const different = chosen.flatMap(({ id }, turn) =>
    JSON.stringify(undisturbed[turn]) === JSON.stringify(disturbed[turn])
      ? []
      : [{ id, undisturbed: undisturbed[turn], disturbed: disturbed[turn] }],
  );
  test.info().annotations.push({ type: 'stress', description: `${loads} loads, ${stops} stops` });
  console.log(
    `${loads} loads, ${stops} stops of the worker, ${different.length} different verdicts`,
  );
  expect(stops).toBeGreaterThan(loads / 2);
  expect(different).toEqual([]);
});

async function loadAll(
  portlight: Portlight,
  cases: readonly LabCase[],
  prepare: (page: Page) => void,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  const waiting = [...cases.entries()];
  const loadNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [turn, { url }] = next;
      told[turn] = await load(portlight, url, prepare);
    }
  };
  await Promise.all(Array.from({ length: tabsAtOnce }, loadNext));
  return told;
}

async function load(
  portlight: Portlight,
  url: string,
  prepare: (page: Page) => void,
): Promise<Told> {
  const { page, tabId } = await portlight.newTab();
  prepare(page);
  // Some of the pages do not come, as they should.
  await page.goto(url).catch(() => null);
  const record = await waitUntilSettled(portlight, tabId);
  const { level, findings } = await visitOf(portlight, record.key);
  const { badgeText } = await portlight.toolbar(tabId);
  await page.close();
  return { level, findings, badgeText };
}

function pick(cases: readonly LabCase[], turn: number): LabCase {
  const found = cases[turn % cases.length];
  if (found === undefined) throw new Error('There is no case to load.');
  return found;
}

/** Park and Miller's generator: the same moments in every run, as far as the browser's own allow. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
