import { readSession, writeSession } from '../platform/session-area.ts';

const key = 'session/begun';

/**
 * Whether a worker has begun since the browser last emptied `storage.session`: at its start, and when
 * the extension is installed, updated, reloaded or switched on.
 */
export async function isSessionBegun(): Promise<boolean> {
  return (await readSession([key]))[key] === true;
}

export async function noteSessionBegun(): Promise<void> {
  await writeSession({ [key]: true });
}
