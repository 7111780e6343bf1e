import { signal, type ReadonlySignal } from '@preact/signals';
import type { SitePort } from '../core/allowed-ports.ts';
import type { PreferenceName, Preferences } from '../core/settings.ts';
import type { SettingsReading } from '../storage/settings.ts';

/** Where the settings come from. */
export interface OptionsReads {
  readonly readSettingsWhole: () => Promise<SettingsReading>;
  readonly watchSettings: (changed: () => void) => () => void;
}

/** What a person can change. Each resolves with a sentence where it failed. */
export interface SettingChanges {
  readonly prefer: <Name extends PreferenceName>(
    name: Name,
    value: Preferences[Name],
  ) => Promise<string | null>;
  /** `until` in milliseconds since the epoch. */
  readonly allowPort: (what: SitePort, until: number) => Promise<string | null>;
  readonly withdrawPort: (what: SitePort) => Promise<string | null>;
}

export interface OptionsState extends SettingChanges {
  /** Null while nothing has been read; `unreadable` where the browser gives nothing. */
  readonly reading: ReadonlySignal<SettingsReading | 'unreadable' | null>;
  /** Spoken after each change. */
  readonly announcement: ReadonlySignal<string>;
  /** What went wrong with the newest change. */
  readonly problem: ReadonlySignal<string | null>;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The settings as they are, between `start` and `stop`, and what can be done with them. */
export function createOptionsState(reads: OptionsReads, changes: SettingChanges): OptionsState {
  const reading = signal<SettingsReading | 'unreadable' | null>(null);
  const announcement = signal('');
  const problem = signal<string | null>(null);
  let newest = 0;
  let stopWatch: (() => void) | null = null;

  const read = async (): Promise<void> => {
    const turn = ++newest;
    const found = await reads.readSettingsWhole().catch(() => 'unreadable' as const);
    // The answer to an earlier question must not cover that to a later one.
    if (turn === newest) reading.value = found;
  };
  const tell = async (change: Promise<string | null>): Promise<string | null> => {
    // The same words twice would be spoken once.
    announcement.value = '';
    const failed = await change;
    problem.value = failed;
    if (failed === null) announcement.value = 'Saved.';
    // A control that was not heeded goes back to what holds.
    await read();
    return failed;
  };
  return {
    reading,
    announcement,
    problem,
    prefer: (name, value) => tell(changes.prefer(name, value)),
    allowPort: (what, until) => tell(changes.allowPort(what, until)),
    withdrawPort: (what) => tell(changes.withdrawPort(what)),
    start() {
      stopWatch = reads.watchSettings(() => void read());
      void read();
    },
    stop() {
      stopWatch?.();
      newest++;
    },
  };
}
