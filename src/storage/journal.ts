import * as v from 'valibot';
import type { Observation } from '../core/observation.ts';
import {
  listSessionKeys,
  readSession,
  removeFromSession,
  writeSession,
} from '../platform/session-area.ts';
import { observationSchema } from './observation-schema.ts';

/** An observation with its place in the journal. Keys sort in the order of arrival. */
export interface JournalEntry {
  readonly key: string;
  readonly observation: Observation;
}

/** Observations on their way into the records, for the case that the worker is stopped before. */
export interface Journal {
  /** Notes the observation. What is noted outlives the worker from this call on. */
  readonly note: (observation: Observation) => JournalEntry;
  /** What an earlier worker noted and did not erase, oldest first. What is damaged is erased. */
  readonly leftovers: () => Promise<readonly JournalEntry[]>;
  readonly erase: (keys: readonly string[]) => Promise<void>;
}

const prefix = 'journal/';

/** `startedAt` (milliseconds) tells this worker's notes from those of the workers before it. */
export function createJournal(startedAt: number, failed: (error: unknown) => void): Journal {
  const own = `${prefix}${String(startedAt).padStart(15, '0')}-`;
  let count = 0;
  return {
    note(observation) {
      count += 1;
      const key = `${own}${String(count).padStart(9, '0')}`;
      writeSession({ [key]: observation }).catch(failed);
      return { key, observation };
    },
    async leftovers() {
      const keys = (await listSessionKeys())
        .filter((key) => key.startsWith(prefix) && !key.startsWith(own))
        .toSorted();
      const stored = await readSession(keys);
      const entries = keys.flatMap((key): readonly JournalEntry[] => {
        const observation = v.safeParse(observationSchema, stored[key]);
        return observation.success ? [{ key, observation: observation.output }] : [];
      });
      const whole = new Set(entries.map(({ key }) => key));
      // What is damaged can never be folded, and nobody else would erase it.
      await removeFromSession(keys.filter((key) => !whole.has(key)));
      return entries;
    },
    erase: removeFromSession,
  };
}
