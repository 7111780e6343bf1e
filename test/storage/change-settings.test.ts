import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { managedReason, noSettings } from '../../src/core/settings.ts';
import {
  removeAllowedPort,
  storeAllowedPort,
  storePreference,
} from '../../src/storage/change-settings.ts';
import { readSettings, readSettingsWhole } from '../../src/storage/settings.ts';
import { noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
});

const { managed, sync } = fakeBrowser.storage;
const what = { site: 'a.test', port: 8443 };
const other = { site: 'b.test', port: 9443 };
const day = 86_400_000;

describe('a change of the settings', () => {
  it('is kept in what the browser takes along, each under its own key', async () => {
    await storePreference('theme', 'dark');
    await storeAllowedPort({ ...what, tabId: 3 } as typeof what, noon);
    expect(Object.fromEntries(world.sync)).toEqual({
      'setting/theme': '"dark"',
      'allowed-port/a.test:8443': String(noon + 30 * day),
    });
    expect(world.local.size).toBe(0);
  });

  it('keeps allowed ports until they are taken back, or have run out when the next one comes', async () => {
    await storeAllowedPort(what, noon);
    await storeAllowedPort(other, noon, noon + day);
    expect((await readSettings()).allowedPorts).toEqual([
      { ...other, until: noon + day },
      { ...what, until: noon + 30 * day },
    ]);
    await storeAllowedPort({ ...what, port: 81 }, noon + 2 * day);
    expect([...world.sync.keys()]).toEqual(['allowed-port/a.test:8443', 'allowed-port/a.test:81']);
    await removeAllowedPort(what);
    await removeAllowedPort({ ...what, port: 81 });
    expect(await readSettings()).toEqual(noSettings);
    expect(world.sync.size).toBe(0);
  });

  it('never takes more of a synchronised area than the browsers give', async () => {
    const site = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.test`;
    for (let port = 1; port <= limits.allowedPorts + 3; port++) {
      await storeAllowedPort({ site, port }, noon);
    }
    const bytes = [...world.sync].map(([key, text]) => key.length + text.length);
    expect(world.sync.size).toBe(limits.allowedPorts);
    // chrome.storage.sync: MAX_ITEMS, QUOTA_BYTES_PER_ITEM, QUOTA_BYTES.
    expect(world.sync.size).toBeLessThan(512);
    expect(Math.max(...bytes)).toBeLessThan(8_192);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(102_400);
  });

  it('stays on this device where it cannot be synchronised, and holds all the same', async () => {
    await storeAllowedPort(what, noon);
    const set = vi.spyOn(sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS'));
    const remove = vi.spyOn(sync, 'remove').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS'));
    await storePreference('recording', false);
    await removeAllowedPort(what);
    expect(await readSettingsWhole()).toEqual({
      settings: { ...noSettings, recording: false },
      place: 'partly',
      refused: [],
    });
    set.mockRestore();
    remove.mockRestore();
    await storePreference('recording', true);
    expect((await readSettings()).recording).toBe(true);
    expect([...world.local.keys()]).toEqual(['allowed-port/a.test:8443']);
  });

  it.each([
    ['theme', 'pink'],
    ['recording', 'yes'],
    ['historyDays', 1.5],
  ] as const)('is refused where %s would be %j', async (name, value) => {
    await expect(storePreference(name, value)).rejects.toThrow(`${name} cannot be`);
    expect(await readSettings()).toEqual(noSettings);
  });

  it('is refused where an administrator has set it', async () => {
    await managed.set({ theme: 'light', allowedPorts: [] });
    await expect(storePreference('theme', 'dark')).rejects.toThrow(managedReason);
    await expect(storeAllowedPort(what, noon)).rejects.toThrow(managedReason);
    await expect(removeAllowedPort(what)).rejects.toThrow(managedReason);
    await storePreference('recording', false);
    expect([...world.sync.keys()]).toEqual(['setting/recording']);
  });
});
