import * as v from 'valibot';
import {
  hostsConcerned,
  recallHsts,
  type HstsMemory,
  type KnownHost,
} from '../core/hsts-memory.ts';
import { limits } from '../core/limits.ts';
import type { Observation } from '../core/observation.ts';
import { readSession, removeFromSession, writeSession } from '../platform/session-area.ts';
import { withHistory } from './history-database.ts';
import { findInPreloadList } from './preload-list.ts';
import { knownHostSchema } from './page-record-schema.ts';

/** Private windows leave no trace in the history; like the browser's, their memory ends with them. */
const privateKey = 'known-hosts/private';

const memorySchema = v.record(v.string(), knownHostSchema) satisfies v.GenericSchema<HstsMemory>;

/**
 * The same observations, with what is known of their hosts' HSTS; learns from them on the way, unless
 * nothing is to be recorded.
 */
export async function tellOfHsts(
  observations: readonly Observation[],
  isPrivate: boolean,
  isRecording: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<readonly Observation[]> {
  const hosts = hostsConcerned(observations);
  if (hosts.length === 0) return observations;
  const told = await (isPrivate
    ? recallInSession(observations)
    : recallInHistory(observations, hosts, await isRecording()));
  return Promise.all(told.map(tellOfPreload));
}

export async function forgetPrivateHsts(): Promise<void> {
  await removeFromSession([privateKey]);
}

async function recallInSession(
  observations: readonly Observation[],
): Promise<readonly Observation[]> {
  const stored = v.safeParse(memorySchema, (await readSession([privateKey]))[privateKey]);
  const before = stored.success ? stored.output : {};
  const { memory, observations: told } = recallHsts(before, observations);
  if (memory !== before) await writeSession({ [privateKey]: newestOf(memory) });
  return told;
}

function newestOf(memory: HstsMemory): HstsMemory {
  const oldestFirst = Object.entries(memory).toSorted(([, a], [, b]) => a.seenAt - b.seenAt);
  return Object.fromEntries(oldestFirst.slice(-limits.privateHosts));
}

async function recallInHistory(
  observations: readonly Observation[],
  hosts: readonly string[],
  isRecording: boolean,
): Promise<readonly Observation[]> {
  return withHistory(async (database) => {
    const transaction = database.transaction('hosts', 'readwrite');
    const rows = await Promise.all(hosts.map((host) => transaction.store.get(host)));
    const before = Object.fromEntries(rows.flatMap(readKnownHost).map((row) => [row.host, row]));
    const { memory, observations: told } = recallHsts(before, observations);
    const learnt = Object.values(memory).filter((row) => before[row.host] !== row);
    if (isRecording) for (const row of learnt) await transaction.store.put(row);
    await transaction.done;
    return told;
  });
}

function readKnownHost(row: unknown): readonly KnownHost[] {
  const known = v.safeParse(knownHostSchema, row);
  return known.success ? [known.output] : [];
}

async function tellOfPreload(observation: Observation): Promise<Observation> {
  if (!('knownHosts' in observation)) return observation;
  const preload = await findInPreloadList(observation.url);
  return preload === null ? observation : { ...observation, preload };
}
