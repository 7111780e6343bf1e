import { test as base, expect, type Page } from '@playwright/test';
import { builtExtension } from '../e2e/lab-test.ts';
import { attach, waitUntilHeard, type Portlight } from '../e2e/portlight.ts';
import { launchLabBrowser } from '../lab/browser.ts';
import { labCases } from '../lab/cases.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { startLab } from '../lab/lab.ts';
import { differences, loadAll, seededRandom, type Disturb } from './loads.ts';

interface Gated {
  readonly portlight: Portlight;
  /** Has every answer of the lab wait for this first; null for none. */
  readonly hold: (until: (() => Promise<void>) | null) => void;
}

const test = base.extend<{ readonly gated: Gated }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  gated: async ({}, use) => {
    let before: (() => Promise<void>) | null = null;
    const lab = await startLab({ beforeAnswer: async () => before?.() });
    const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
    try {
      const portlight = await attach(browser.context);
      await waitUntilHeard(portlight, lab.startUrl);
      await use({ portlight, hold: (until) => (before = until) });
    } finally {
      await browser.close();
      await lab.stop();
    }
  },
});

const loads = 104;

/** Cases that come out the same however often they are visited: HSTS changes the others. */
const repeatable = labCases.filter(
  ({ group, sites }) =>
    sites.every(({ origin }) => origin.startsWith('https:')) ||
    (group !== 'Redirects' && group !== 'HSTS'),
);
const chosen = Array.from({ length: loads }, (_, turn) => pick(repeatable, turn));

test('a worker stopped between any two events of a load changes nothing a person is told', async ({
  gated: { portlight, hold },
}) => {
  test.setTimeout(900_000);
  const undisturbed = await loadAll(portlight, chosen, 2, () => async () => undefined);

  const { tabId: elsewhere } = await portlight.newTab();
  /**
   * Resolves once the worker has noted a navigation of another tab, and so all that came before: of
   * events of different kinds the order is not kept. Nothing of it need be stored by then.
   */
  const heard = async (url: string): Promise<void> => {
    await portlight.control.evaluate(([id, to]) => chrome.tabs.update(id, { url: to }), [
      elsewhere,
      url,
    ] as const);
    await expect
      .poll(() => portlight.control.evaluate(isNoted, url), { intervals: [5] })
      .toBe(true);
  };

  const random = seededRandom(20_261_122);
  let stops = 0;
  const stop = async (): Promise<void> => {
    stops += 1;
    await heard(`https://nowhere.invalid/${stops}`);
    await portlight.stopWorker();
  };
  // One load at a time: while the server holds an answer back, nothing else of it is on its way.
  const disturbed = await loadAll(portlight, chosen, 1, () => {
    let until = Math.floor(random() * 5);
    let stopping: Promise<void> | null = null;
    hold(async () => {
      until -= 1;
      if (until < 0) await (stopping ??= stop());
    });
    return async () => {
      hold(null);
      // Fewer requests than that: then it is stopped when the page is there.
      await (stopping ??= stop());
    };
  });
  const different = differences(undisturbed, disturbed);
  console.log(`${loads} loads, ${stops} stops between events, ${different.length} differences`);
  expect(stops).toBe(loads);
  expect(different).toEqual([]);
});

test('a worker stopped while events are on their way to it makes Portlight say less, never another thing', async ({
  gated: { portlight },
}) => {
  test.setTimeout(900_000);
  const undisturbed = await loadAll(portlight, chosen, 4, () => async () => undefined);

  const random = seededRandom(20_261_122);
  let stops = 0;
  const disturbed = await loadAll(portlight, chosen, 4, stopAtSomeEvent);
  const different = differences(undisturbed, disturbed);
  console.log(`${loads} loads, ${stops} stops amid events, ${different.length} differences`);
  console.log(different.map((each) => `${each.id}: ${each.disturbed.level}`).join(', '));
  for (const { id, undisturbed: whole, disturbed: less } of different) {
    // A download leaves nothing in the page that started it: with its event all knowledge of it is lost.
    const unmarked = whole.findings.includes('insecure-download.started') ? ['secure'] : [];
    expect(['unknown', whole.level, ...unmarked], id).toContain(less.level);
    expect(whole.findings, id).toEqual(expect.arrayContaining([...less.findings]));
  }
  expect(stops).toBeGreaterThan(loads / 2);

  /** The driver hears of the same events as the worker, at the same moment. */
  function stopAtSomeEvent(page: Page): ReturnType<Disturb> {
    let until = Math.floor(random() * 12);
    let stopping: Promise<void> = Promise.resolve();
    const count = (): void => {
      until -= 1;
      if (until !== 0) return;
      stops += 1;
      stopping = portlight.stopWorker();
    };
    for (const event of ['request', 'response', 'requestfinished', 'requestfailed'] as const) {
      page.on(event as 'request', count);
    }
    page.on('domcontentloaded', count);
    page.on('load', count);
    return () => stopping;
  }
});

async function isNoted(url: string): Promise<boolean> {
  return JSON.stringify(await chrome.storage.session.get(null)).includes(url);
}

function pick(cases: readonly LabCase[], turn: number): LabCase {
  const found = cases[turn % cases.length];
  if (found === undefined) throw new Error('There is no case to load.');
  return found;
}
