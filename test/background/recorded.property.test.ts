import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import type { TabState } from '../../src/core/tab-state.ts';
import { readTabState } from '../../src/storage/session-pages.ts';
import { foldRecorded, recordedStreams, told, type Recorded } from '../core/recorded.ts';
import { resetFakeBrowser, storedSession } from '../fake-browser.ts';
import { startWorker } from './recorded-worker.ts';

vi.mock('webextension-polyfill', async () => import('./stoppable-browser.ts'));

beforeEach(() => resetFakeBrowser());

/** How events come to a worker: so many at once, and so many turns before the next do. */
const batch = fc.record({
  size: fc.integer({ min: 1, max: 6 }),
  turns: fc.nat({ max: 40 }),
});

/** A worker is stopped after so many dealings with storage, or so many batches. */
const life = fc.record({
  calls: fc.integer({ min: 1, max: 40 }),
  batches: fc.array(batch, { minLength: 1, maxLength: 6 }),
});

interface Life {
  readonly calls: number;
  readonly batches: readonly { readonly size: number; readonly turns: number }[];
}

/** As browser and documents do: every event comes once, a report until it is stored. */
async function live({ observations, browser }: Recorded, lives: readonly Life[]): Promise<void> {
  const faults: unknown[] = [];
  const toCome = [...observations];
  const unheard = new Set<Observation>();
  const last: Life = { calls: Infinity, batches: [{ size: observations.length, turns: 0 }] };
  for (const [place, { calls, batches }] of [...lives, last].entries()) {
    const worker = startWorker(place + 1, calls, faults);
    const tell = (observation: Observation): void => {
      if (observation.kind === 'document-reported') unheard.add(observation);
      worker.push(observation, () => unheard.delete(observation));
    };
    for (const report of unheard) tell(report);
    for (const { size, turns } of batches) {
      for (let count = 0; count < size && !worker.isStopped(); count++)
        toCome.splice(0, 1).forEach(tell);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    }
    if (calls === Infinity) await worker.settle();
    worker.stop();
  }
  // Firefox may give a report the id of a document that is never told of: such a one is refused for ever.
  const isMissed = (fault: unknown): boolean =>
    browser === 'chromium' ||
    !(fault instanceof Error && fault.message.startsWith('Nothing is known'));
  expect({
    toCome,
    unheard: browser === 'chromium' ? [...unheard] : [],
    faults: faults.filter(isMissed),
  }).toEqual({ toCome: [], unheard: [], faults: [] });
}

/** What is known, whatever the order in which the traces of one page came, and how far it was folded. */
function known(state: TabState | null) {
  if (state === null) throw new Error('Nothing is stored of the tab.');
  const pages = Object.entries(state.pages).map(([key, page]) => [
    key,
    { ...page, insecureResources: page.insecureResources.toSorted(byAddress) },
  ]);
  return {
    tab: { ...state.tab, folded: null },
    pages: Object.fromEntries(pages),
    told: told(state),
  };
}

function byAddress<Resource extends object>(a: Resource, b: Resource): number {
  return JSON.stringify(a).localeCompare(JSON.stringify(b));
}

/** Of Firefox the page in front: of those that were left, late reports may begin more. */
function knownIn(state: TabState | null, { browser }: Recorded) {
  const { told: front, ...rest } = known(state);
  return browser === 'chromium' ? { front, ...rest } : { front };
}

describe('a recorded stream', () => {
  it.each(recordedStreams)(
    'comes to the same in storage, wherever batches end and workers are stopped: $id',
    async (recorded) => {
      const expected = knownIn(foldRecorded(recorded.observations), recorded);
      await fc.assert(
        fc
          .asyncProperty(fc.array(life, { maxLength: 5 }), async (lives) => {
            await live(recorded, lives);
            expect(knownIn(await readTabState(1), recorded)).toEqual(expected);
            const left = Object.keys(storedSession()).filter((key) => key.startsWith('journal/'));
            expect(left).toEqual([]);
          })
          .beforeEach(() => resetFakeBrowser()),
        { numRuns: 8 },
      );
    },
  );
});
