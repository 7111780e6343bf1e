import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownHost } from '../../src/core/hsts-memory.ts';
import { limits } from '../../src/core/limits.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { forgetPrivateHsts, tellOfHsts } from '../../src/storage/known-hosts.ts';
import { answered, noon, started } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, storedSession } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const fields = { 'strict-transport-security': ['max-age=300; includeSubDomains'] };
const parent = answered('https://a.test/', { fields });
const below = answered('https://www.a.test/', { time: noon + 1 });
const learnt: KnownHost = {
  host: 'a.test',
  site: 'a.test',
  seenAt: noon,
  lastAnswer: 'policy',
  policy: { maxAge: 300, includeSubDomains: true, notedAt: noon },
};

function stored(): Promise<readonly KnownHost[]> {
  return withHistory((database) => database.getAll('hosts'));
}

describe('what hosts said of HSTS', () => {
  it.each([true, false])('is told in a later batch, private: %s', async (isPrivate) => {
    await tellOfHsts([parent], isPrivate);
    expect(await tellOfHsts([below], isPrivate)).toEqual([{ ...below, knownHosts: [learnt] }]);
  });

  it.each([true, false])('stays among windows of one kind, private: %s', async (isPrivate) => {
    await tellOfHsts([parent], isPrivate);
    expect(await tellOfHsts([below], !isPrivate)).toEqual([{ ...below, knownHosts: [] }]);
  });

  it('of a private window is not in the history, and goes with the last of them', async () => {
    await tellOfHsts([parent], true);
    expect(await stored()).toEqual([]);
    expect(Object.keys(storedSession())).toEqual(['known-hosts/private']);
    await forgetPrivateHsts();
    expect(storedSession()).toEqual({});
  });

  it('of private windows does not grow without end: the newest stay', async () => {
    const answers = Array.from({ length: limits.privateHosts + 5 }, (_, place) =>
      answered(`https://${place}.b.test/`, { fields, time: noon + place }),
    );
    await tellOfHsts(answers, true);
    const kept = Object.keys(storedSession()['known-hosts/private'] as object);
    expect(kept).toHaveLength(limits.privateHosts);
    expect(kept).not.toContain('4.b.test');
    expect(kept).toContain('5.b.test');
  });

  it('is told but not learnt while nothing is to be recorded', async () => {
    await tellOfHsts([parent], false);
    const later = answered('https://www.a.test/', { time: noon + 1, fields });
    expect(await tellOfHsts([later], false, () => Promise.resolve(false))).toEqual([
      { ...later, knownHosts: [learnt] },
    ]);
    expect(await stored()).toEqual([learnt]);
  });

  it('is kept in the history, one row for each host', async () => {
    await tellOfHsts([parent, parent], false);
    expect(await stored()).toEqual([learnt]);
  });

  it('is nothing where what is stored is damaged', async () => {
    await withHistory(async (database) => {
      await database.put('hosts', { host: 'a.test', site: 7 } as unknown as KnownHost);
    });
    expect(await tellOfHsts([below], false)).toEqual([{ ...below, knownHosts: [] }]);
    await fakeBrowser.storage.session.set({ 'known-hosts/private': { 'a.test': {} } });
    expect(await tellOfHsts([below], true)).toEqual([{ ...below, knownHosts: [] }]);
  });

  it('costs no look into the history where nothing is to be said', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const observations = [started('https://a.test/'), answered('http://a.test/')];
    expect(await tellOfHsts(observations, false)).toBe(observations);
    expect(open).not.toHaveBeenCalled();
  });
});
