import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SitePort } from '../core/allowed-ports.ts';
import type { PreferenceName, Preferences, Settings } from '../core/settings.ts';
import type { Trouble } from '../core/trouble.ts';
import type { SettingsReading } from '../storage/settings.ts';
import { followTroubles, type TroubleReads } from '../ui/follow-troubles.ts';

/** Where the settings come from. */
export interface OptionsReads extends TroubleReads {
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
  /**
   * Null while nothing has been read; `unreadable` where the browser gives nothing. What was just chosen
   * stands in it already, until it is stored or has failed: a control keeps to what it is told.
   */
  readonly reading: ReadonlySignal<SettingsReading | 'unreadable' | null>;
  /** Spoken after each change. */
  readonly announcement: ReadonlySignal<string>;
  /** What went wrong with the newest change. */
  readonly problem: ReadonlySignal<string | null>;
  /** What is wrong with Portlight's own storage. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  readonly start: () => void;
  readonly stop: () => void;
}

/** A choice that the worker has yet to store. */
type PendingChoice = Partial<Preferences>;

/** The settings as they are, between `start` and `stop`, and what can be done with them. */
export function createOptionsState(reads: OptionsReads, changes: SettingChanges): OptionsState {
  const stored = signal<SettingsReading | 'unreadable' | null>(null);
  const pending = signal<readonly PendingChoice[]>([]);
  const reading = computed(() => withPending(stored.value, pending.value));
  const announcement = signal('');
  const problem = signal<string | null>(null);
  const troubles = signal<readonly Trouble[]>([]);
  const stops: (() => void)[] = [];
  let asked = 0;
  let taken = 0;

  const read = async (): Promise<void> => {
    const turn = ++asked;
    const found = await reads.readSettingsWhole().catch(() => 'unreadable' as const);
    // The answer to an earlier question must not cover that to a later one.
    if (turn < taken) return;
    taken = turn;
    stored.value = found;
  };
  const tell = async (change: Promise<string | null>): Promise<string | null> => {
    // The same words twice would be spoken once.
    announcement.value = '';
    const failed = await change;
    await read();
    problem.value = failed;
    if (failed === null) announcement.value = 'Saved.';
    return failed;
  };
  const prefer: SettingChanges['prefer'] = async (name, value) => {
    const choice: PendingChoice = { [name]: value };
    pending.value = [...pending.value, choice];
    const failed = await tell(changes.prefer(name, value));
    // Either it is stored and was read by now, or the control goes back to what holds.
    pending.value = pending.value.filter((one) => one !== choice);
    return failed;
  };
  return {
    reading,
    announcement,
    problem,
    troubles,
    prefer,
    allowPort: (what, until) => tell(changes.allowPort(what, until)),
    withdrawPort: (what) => tell(changes.withdrawPort(what)),
    start() {
      stops.push(
        reads.watchSettings(() => void read()),
        followTroubles(reads, troubles),
      );
      void read();
    },
    stop() {
      for (const each of stops.splice(0)) each();
      taken = Infinity;
    },
  };
}

function withPending(
  reading: SettingsReading | 'unreadable' | null,
  pending: readonly PendingChoice[],
): SettingsReading | 'unreadable' | null {
  if (reading === null || reading === 'unreadable') return reading;
  const settings = pending.reduce<Settings>(
    (all, choice) => ({ ...all, ...choice }),
    reading.settings,
  );
  return { ...reading, settings };
}
