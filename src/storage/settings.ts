import * as v from 'valibot';
import {
  allowPort,
  withdrawPort,
  type AllowedPort,
  type AllowedPorts,
  type SitePort,
} from '../core/allowed-ports.ts';
import type { Settings } from '../core/settings.ts';
import { readLocal, watchLocal, writeLocal } from '../platform/local-area.ts';

const allowedPortsKey = 'allowed-ports';

const allowedPortsSchema = v.array(
  v.object({
    site: v.string(),
    port: v.number(),
    until: v.number(),
  }) satisfies v.GenericSchema<AllowedPort>,
);

/** What the person decided; nothing where what is stored is damaged. */
export async function readSettings(): Promise<Settings> {
  const stored = v.safeParse(allowedPortsSchema, await readLocal(allowedPortsKey));
  return { allowedPorts: stored.success ? stored.output : [] };
}

/** Allows the port of the site from now on. `now` in milliseconds since the epoch. */
export async function storeAllowedPort(what: SitePort, now: number): Promise<void> {
  await changeAllowedPorts((known) => allowPort(known, what, now));
}

export async function removeAllowedPort(what: SitePort): Promise<void> {
  await changeAllowedPorts((known) => withdrawPort(known, what));
}

/** Calls back whenever a setting has changed. Returns how to stop. */
export function watchSettings(changed: () => void): () => void {
  return watchLocal(allowedPortsKey, changed);
}

async function changeAllowedPorts(change: (known: AllowedPorts) => AllowedPorts): Promise<void> {
  await writeLocal(allowedPortsKey, change((await readSettings()).allowedPorts));
}
