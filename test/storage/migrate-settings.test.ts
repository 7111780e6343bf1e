import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrateSettings } from '../../src/storage/migrate-settings.ts';
import { readSettings } from '../../src/storage/settings.ts';
import { noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
});

const { local, sync } = fakeBrowser.storage;
const old = { site: 'a.test', port: 8443, until: noon };

describe('settings of an earlier version', () => {
  it('are brought to where they belong, those that can be read', async () => {
    await local.set({ 'allowed-ports': [old, 'damaged', { ...old, site: 'a b' }, { site: 'c' }] });
    await migrateSettings();
    await migrateSettings();
    expect((await readSettings()).allowedPorts).toEqual([old]);
    expect([...world.sync.keys(), ...world.local.keys()]).toEqual(['allowed-port/a.test:8443']);
  });

  it('are not lost where they cannot be synchronised', async () => {
    const set = vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await local.set({ 'allowed-ports': [old] });
    await migrateSettings();
    expect((await readSettings()).allowedPorts).toEqual([old]);
    set.mockRestore();
    await migrateSettings();
    expect([...world.sync.keys(), ...world.local.keys()]).toEqual(['allowed-port/a.test:8443']);
  });

  it('are none where that list is damaged', async () => {
    await local.set({ 'allowed-ports': 'a.test:8443' });
    await migrateSettings();
    expect([...world.sync.keys(), ...world.local.keys()]).toEqual([]);
  });
});

describe('what could not be synchronised', () => {
  it('is tried again, also what was taken back', async () => {
    await sync.set({ 'allowed-port/a.test:8443': noon });
    await local.set({ 'allowed-port/a.test:8443': null, 'setting/theme': 'dark', other: 1 });
    await migrateSettings();
    expect([...world.sync]).toEqual([['setting/theme', '"dark"']]);
    expect([...world.local.keys()]).toEqual(['other']);
  });
});
