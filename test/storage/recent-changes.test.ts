import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Visit } from '../../src/core/visit.ts';
import { putVisits } from '../../src/storage/history.ts';
import { findRecentChanges, type RecentChanges } from '../../src/storage/recent-changes.ts';
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

const day = 86_400_000;
const sent = ['max-age=63072000'];

/** Visits to a page on these days from noon on, each of which sent a policy or not. */
function turns(url: string, ...days: readonly (readonly [day: number, isSent: boolean])[]) {
  return days.map(([at, isSent]): Visit => {
    const strictTransportSecurity = isSent ? sent : [];
    return visitTo(url, { time: noon + at * day, strictTransportSecurity });
  });
}

async function allParts(since: number): Promise<readonly RecentChanges[]> {
  const parts: RecentChanges[] = [];
  await findRecentChanges(since, (part) => parts.push(part), new AbortController().signal);
  return parts;
}

async function found(since: number): Promise<readonly string[]> {
  const [last] = (await allParts(since)).slice(-1);
  return (last?.changes ?? []).map(
    ({ site, change }) => `${site} ${change.kind} ${(change.after.time - noon) / day}`,
  );
}

describe('what changed lately at all sites', () => {
  it('is nothing where nothing is kept, and says so at once', async () => {
    expect(await allParts(0)).toEqual([{ changes: [], sitesLeftOut: 0, isComplete: true }]);
  });

  it('stands newest first, from the time on that is asked for, compared with what was before', async () => {
    await putVisits([
      ...turns('https://a.test/', [0, true], [2, false], [9, true]),
      ...turns('https://b.test/', [1, true], [5, false]),
      // Never changed, and changed before only.
      ...turns('https://same.test/', [1, true], [8, true]),
      ...turns('https://past.test/', [0, true], [1, false], [8, false]),
      // Changed, but not visited since.
      ...turns('https://gone.test/', [0, true], [1, false]),
    ]);
    expect(await found(noon + 2 * day)).toEqual([
      'a.test hsts-appeared 9',
      'b.test hsts-vanished 5',
      'a.test hsts-vanished 2',
    ]);
    expect(await found(noon + 9.5 * day)).toEqual([]);
  });

  it('comes in parts, and leaves out sites beyond the cap, those visited longest ago', async () => {
    const count = limits.sitesWithRecentChanges + 3;
    const sites = Array.from({ length: count }, (_, place) => `s${place}.test`);
    // Not visited since, so it is not missing.
    await putVisits(turns('https://gone.test/', [-2, true], [-1, false]));
    await putVisits(
      sites.flatMap((site, place) =>
        turns(`https://${site}/`, [0, true], [1 + place / 1_000, false]),
      ),
    );
    const parts = await allParts(noon);
    expect(parts.map(({ isComplete }) => isComplete).indexOf(true)).toBe(parts.length - 1);
    expect(parts[0]?.changes).toHaveLength(20);
    const last = parts.at(-1);
    expect(last?.sitesLeftOut).toBe(3);
    expect(last?.changes[0]?.site).toBe(`s${count - 1}.test`);
    expect(last?.changes.at(-1)?.site).toBe('s3.test');
  });

  it('is not told once nobody waits for it', async () => {
    await putVisits(turns('https://a.test/', [0, true], [1, false]));
    const nobody = new AbortController();
    const told = vi.fn<(part: RecentChanges) => void>();
    const finding = findRecentChanges(0, told, nobody.signal);
    nobody.abort();
    await finding;
    expect(told).not.toHaveBeenCalled();
  });
});
