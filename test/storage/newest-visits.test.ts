import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withHistory } from '../../src/storage/history-database.ts';
import { putVisits } from '../../src/storage/history.ts';
import { readNewestVisits } from '../../src/storage/newest-visits.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { visitTo } from './visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const hours = [0, 1, 2, 3, 4];

describe('the newest visits of a site', () => {
  it.each([
    [1, [4]],
    [4, [1, 2, 3, 4]],
    [5, hours],
    [9, hours],
  ])('are %i at most, oldest first, and all are counted', async (limit, expected) => {
    await putVisits([
      ...hours.map((hour) => visitTo('https://a.test/', { time: noon + hour })),
      visitTo('https://b.test/', { time: noon + 9 }),
    ]);
    const { newest, count } = await withHistory(async (database) =>
      readNewestVisits(database.transaction('visits').store.index('site-time'), 'a.test', limit),
    );
    expect(newest.map(({ time }) => time - noon)).toEqual(expected);
    expect(count).toBe(5);
  });
});
