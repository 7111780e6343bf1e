import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import { readSession, writeSession } from '../platform/session-area.ts';

const key = 'unrecorded-pages';

const keysSchema = v.array(v.string());

/** The pages that came, or changed, while nothing was to be recorded, by their keys. */
export async function readUnrecordedPages(): Promise<ReadonlySet<string>> {
  const stored = v.safeParse(keysSchema, (await readSession([key]))[key]);
  return new Set(stored.success ? stored.output : []);
}

/** Remembers for this session that no visit may be made of these pages, whatever is decided later. */
export async function noteUnrecordedPages(pages: readonly string[]): Promise<void> {
  const known = await readUnrecordedPages();
  if (pages.every((page) => known.has(page))) return;
  const all = [...new Set([...known, ...pages])];
  await writeSession({ [key]: all.slice(-limits.unrecordedPages) });
}
