import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preferenceNames } from '../../src/core/preference-forms.ts';
import { noSettings } from '../../src/core/settings.ts';
import { readSettings, readSettingsWhole, watchSettings } from '../../src/storage/settings.ts';
import { noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
});

const { local, managed, sync } = fakeBrowser.storage;
const dark = { 'setting/theme': 'dark' };

describe('the settings', () => {
  it('are the defaults at first', async () => {
    expect(await readSettingsWhole()).toEqual({
      settings: noSettings,
      place: 'synced',
      refused: [],
    });
  });

  it('are what was chosen, and what was chosen on this device alone goes first', async () => {
    await sync.set({ ...dark, 'allowed-port/a.test:8443': noon, 'allowed-port/b.test:81': noon });
    expect(await readSettings()).toEqual({
      ...noSettings,
      theme: 'dark',
      allowedPorts: [
        { site: 'a.test', port: 8443, until: noon },
        { site: 'b.test', port: 81, until: noon },
      ],
    });
    await local.set({ 'setting/theme': 'light', 'allowed-port/a.test:8443': null });
    const { settings, place } = await readSettingsWhole();
    expect([settings.theme, settings.allowedPorts.length, place]).toEqual(['light', 1, 'partly']);
  });

  it('are what an administrator set, whatever the person chose', async () => {
    await sync.set({ ...dark, 'setting/recording': true, 'allowed-port/a.test:8443': noon });
    await managed.set({
      theme: 'light',
      recording: false,
      allowedPorts: [{ site: 'intranet.test', port: 8080, until: '2026-12-31' }],
    });
    expect(await readSettings()).toEqual({
      ...noSettings,
      theme: 'light',
      recording: false,
      allowedPorts: [
        { site: 'intranet.test', port: 8080, until: Date.parse('2026-12-31T23:59:59.999Z') },
      ],
      managed: ['recording', 'theme', 'allowedPorts'],
    });
  });

  it('say which of an administrator’s cannot be understood, and go on without those', async () => {
    await sync.set(dark);
    await managed.set({ theme: 'pink', recording: 'no', historyDays: 30, nonsense: 1 });
    const { settings, refused } = await readSettingsWhole();
    expect(refused).toEqual(['recording', 'theme']);
    expect(settings).toEqual({
      ...noSettings,
      theme: 'dark',
      historyDays: 30,
      managed: ['historyDays'],
    });
  });

  it('work where the browser synchronises nothing', async () => {
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('Please set webextensions.storage.sync'));
    await local.set(dark);
    expect(await readSettingsWhole()).toMatchObject({ settings: { theme: 'dark' }, place: 'here' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a value of another kind', { 'setting/theme': 7, 'setting/recording': 'yes' }],
    ['a value out of range', { 'setting/historyDays': -1, 'setting/server': 'lighttpd' }],
    ['half a day', { 'setting/historyDays': 0.5 }],
    ['names that are on every object', { 'setting/toString': true, 'setting/__proto__': {} }],
    ['a port that is none', { 'allowed-port/a.test:0': noon, 'allowed-port/a.test:65536': noon }],
    ['a host that is none', { 'allowed-port/a b:81': noon, 'allowed-port/a.test/x:81': noon }],
    ['a host that is written otherwise', { 'allowed-port/A.test:81': noon }],
    ['an end that is none', { 'allowed-port/a.test:81': '2026', 'allowed-port/b.test:81': 1e300 }],
    ['what others keep', { other: true, 'allowed-ports': [{ site: 'a.test' }] }],
  ])('are the defaults where what is stored is damaged: %s', async (_name, stored) => {
    await sync.set(stored);
    expect(await readSettings()).toEqual(noSettings);
  });

  it('hold whatever is stored: each is a value it can have, and ends have a date', async () => {
    const keys = [
      ...preferenceNames.map((name) => `setting/${name}`),
      ...['a.test:81', '[::1]:443', 'a.test', ':1'].map((place) => `allowed-port/${place}`),
    ];
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(true, 'dark', 30, 0, noon));
    const stored = fc.dictionary(fc.constantFrom(...keys), value);
    const policy = fc.dictionary(fc.constantFrom(...preferenceNames, 'allowedPorts'), value);
    await fc.assert(
      fc.asyncProperty(stored, stored, policy, async (synced, here, set) => {
        resetFakeBrowser();
        await Promise.all([sync.set(synced), local.set(here), managed.set(set)]);
        const settings = await readSettings();
        for (const name of preferenceNames) {
          expect(typeof settings[name]).toBe(typeof noSettings[name]);
        }
        for (const { until } of settings.allowedPorts) {
          expect(new Date(until).toISOString()).toMatch(/^\d{4}-/);
        }
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(noSettings).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('tell of their changes in each area until nobody watches, and of no others', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchSettings(changed);
    await local.set({ 'something-else': 1 });
    await sync.set({ 'something-else': 1 });
    expect(changed).not.toHaveBeenCalled();
    await sync.set(dark);
    await local.set(dark);
    await managed.set({ theme: 'light' });
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    await sync.remove(['setting/theme']);
    expect(changed).toHaveBeenCalledTimes(3);
  });
});
