import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { noSettings, type Settings } from '../../src/core/settings.ts';
import { addFailure, type Trouble } from '../../src/core/trouble.ts';
import { createOptionsState, type OptionsState } from '../../src/options/options-state.ts';

const nobody = (): void => {};

/** A browser whose settings are stored, or refused, when the test says so. */
function fakeSettings() {
  let settings: Settings = noSettings;
  let settle: (failed: string | null) => void = nobody;
  let changed = nobody;
  let watching = 0;
  let troublesChanged: (troubles: readonly Trouble[]) => void = nobody;
  let retries = 0;
  const heldReads: (() => void)[] = [];
  let holdsReads = false;
  const state = createOptionsState(
    {
      readSettingsWhole: async () => {
        const found = settings;
        if (holdsReads) await new Promise<void>((resolve) => heldReads.push(resolve));
        return { settings: found, place: 'synced', refused: [] };
      },
      watchSettings: (look) => {
        changed = look;
        watching++;
        return () => void watching--;
      },
      watchTroubles: (told) => {
        troublesChanged = told;
        watching++;
        return () => void watching--;
      },
      retryStorage: () => void retries++,
    },
    {
      prefer: (name, value) =>
        new Promise((resolve) => {
          settle = (failed) => {
            if (failed === null) settings = { ...settings, [name]: value };
            resolve(failed);
          };
        }),
      allowPort: async () => null,
      withdrawPort: async () => null,
    },
  );
  return {
    state,
    settle: (failed: string | null) => settle(failed),
    change: (over: Partial<Settings>) => {
      settings = { ...settings, ...over };
      changed();
    },
    holdReads: () => {
      holdsReads = true;
    },
    heldReads,
    watching: () => watching,
    tellTroubles: (troubles: readonly Trouble[]) => troublesChanged(troubles),
    retries: () => retries,
  };
}

/** Every value that a control which shows the setting was given, from the choice on. */
function shownThemes({ reading, announcement, problem }: OptionsState): string[] {
  const shown: string[] = [];
  effect(() => {
    const words = announcement.value + (problem.value ?? '');
    const { value } = reading;
    if (value === null || value === 'unreadable') return;
    shown.push(`${value.settings.theme} ${words}`.trim());
  });
  return shown;
}

/** Every promise that is settled has been heard by then. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('the state of the settings', () => {
  it('shows what was chosen at once, and says that it is saved when that was read', async () => {
    const { state, settle } = fakeSettings();
    state.start();
    await settled();
    const shown = shownThemes(state);
    const done = state.prefer('theme', 'dark');
    await settled();
    expect(new Set(shown)).toEqual(new Set(['system', 'dark']));
    settle(null);
    expect(await done).toBeNull();
    expect(shown.filter((one) => one.startsWith('system'))).toEqual(['system']);
    expect(shown.at(-1)).toBe('dark Saved.');
  });

  it('goes back to what holds where it could not be stored, and says so', async () => {
    const { state, settle } = fakeSettings();
    state.start();
    await settled();
    const shown = shownThemes(state);
    const done = state.prefer('theme', 'dark');
    await settled();
    expect(shown.at(-1)).toBe('dark');
    settle('That could not be saved.');
    expect(await done).toBe('That could not be saved.');
    expect(shown.at(-1)).toBe('system That could not be saved.');
    expect(state.announcement.value).toBe('');
  });

  it('keeps to the newer of two choices while the older is stored', async () => {
    const { state, settle } = fakeSettings();
    state.start();
    await settled();
    const shown = shownThemes(state);
    const first = state.prefer('theme', 'dark');
    const storeFirst = settle;
    storeFirst(null);
    const second = state.prefer('theme', 'light');
    await first;
    await settled();
    expect(shown.at(-1)).toMatch(/^light/);
    settle(null);
    await second;
    expect(shown.at(-1)).toBe('light Saved.');
    expect(shown.filter((one) => one.startsWith('dark'))).toEqual(['dark']);
  });

  it('follows another page’s change, also while a choice of its own is under way', async () => {
    const { state, settle, change } = fakeSettings();
    state.start();
    await settled();
    const done = state.prefer('theme', 'dark');
    change({ recording: false });
    await settled();
    expect(state.reading.value).toMatchObject({ settings: { theme: 'dark', recording: false } });
    settle(null);
    await done;
    expect(state.reading.value).toMatchObject({ settings: { theme: 'dark', recording: false } });
  });

  it('lets no late answer to an earlier question cover a later one', async () => {
    const { state, change, holdReads, heldReads } = fakeSettings();
    state.start();
    await settled();
    holdReads();
    change({ theme: 'dark' });
    change({ theme: 'light' });
    const [older, newer] = heldReads;
    newer?.();
    await settled();
    older?.();
    await settled();
    expect(state.reading.value).toMatchObject({ settings: { theme: 'light' } });
  });

  it('is told of trouble with the storage, and has it tried again once', () => {
    const { state, tellTroubles, retries } = fakeSettings();
    state.start();
    const failure = { place: 'history', error: new Error('no'), time: 1, lost: 0 } as const;
    tellTroubles(addFailure([], failure));
    tellTroubles(addFailure([], failure));
    expect(state.troubles.value).toHaveLength(1);
    expect(retries()).toBe(1);
  });

  it('stops watching', async () => {
    const { state, watching, change } = fakeSettings();
    state.start();
    await settled();
    expect(watching()).toBe(2);
    state.stop();
    expect(watching()).toBe(0);
    change({ theme: 'dark' });
    await settled();
    expect(state.reading.value).toMatchObject({ settings: { theme: 'system' } });
  });
});
