import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import {
  forgetOwedVisits,
  forgetOwedVisitsOf,
  listOwedVisits,
  oweVisits,
} from '../../src/storage/owed-visits.ts';
import { noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, storedSession } from '../fake-browser.ts';
import { visitTo } from './visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const early = visitTo('https://a.test/', { time: noon });
const late = visitTo('https://b.test/', { time: noon + 1 });

describe('visits that wait for the history', () => {
  it('are listed oldest first, each as it was last', async () => {
    await oweVisits([late, early]);
    await oweVisits([{ ...early, level: 'mixed' }]);
    expect(await listOwedVisits()).toEqual([{ ...early, level: 'mixed' }, late]);
  });

  it('go together, or by their site', async () => {
    await oweVisits([early, late]);
    await forgetOwedVisitsOf('b.test');
    expect(await listOwedVisits()).toEqual([early]);
    await forgetOwedVisits();
    expect(storedSession()).toEqual({});
  });

  it('are bounded, and the oldest that give way are counted', async () => {
    const many = Array.from({ length: limits.visitsOwed }, (_, place) =>
      visitTo(`https://a.test/${place}`, { time: noon + place }),
    );
    expect(await oweVisits(many)).toBe(0);
    expect(await oweVisits([visitTo('https://a.test/last', { time: noon * 2 })])).toBe(1);
    const owed = await listOwedVisits();
    expect(owed).toHaveLength(limits.visitsOwed);
    expect(owed[0]).toEqual(many[1]);
  });

  it('are left out where they are damaged, whatever is there, and go with the others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        resetFakeBrowser();
        await fakeBrowser.storage.session.set({ 'owed-visit/damaged': value });
        await oweVisits([early]);
        expect(await listOwedVisits()).toEqual([early]);
        await forgetOwedVisits();
        expect(storedSession()).toEqual({});
      }),
      { numRuns: 50 },
    );
  });
});
