import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import {
  countSessionBytes,
  readWholeSession,
  removeFromSession,
} from '../platform/session-area.ts';
import { tabRecordSchema } from './tab-record-schema.ts';

const prefix = 'page/';

interface StoredPage {
  readonly key: string;
  readonly openedAt: number;
  /** When the newest page of its tab was opened. */
  readonly tabUsedAt: number;
  readonly isInFront: boolean;
}

/**
 * Makes room before the session's quota is reached: pages of the tabs longest unused go, the oldest
 * first, and those in front only after all others. Each tab alone keeps to its caps, but nobody caps
 * the tabs. A page that comes back to the front without its record is told as not observed.
 */
export async function makeRoom(exceptPage: string | null): Promise<void> {
  const used = await countSessionBytes();
  if (used < limits.sessionBytes) return;
  const pages = listPages(await readWholeSession())
    .filter(({ key }) => key !== `${prefix}${exceptPage}`)
    .toSorted(
      (a, b) =>
        Number(a.isInFront) - Number(b.isInFront) ||
        a.tabUsedAt - b.tabUsedAt ||
        a.openedAt - b.openedAt,
    );
  let left = used;
  const going: string[] = [];
  for (const { key } of pages) {
    if (left <= limits.sessionBytesAfterwards) break;
    left -= await countSessionBytes([key]);
    going.push(key);
  }
  await removeFromSession(going);
}

function listPages(whole: Readonly<Record<string, unknown>>): readonly StoredPage[] {
  const opened = new Map(
    Object.entries(whole).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key, openedAt(value)] as const] : [],
    ),
  );
  const owned = Object.values(whole).flatMap((value) => {
    const tab = v.safeParse(tabRecordSchema, value);
    if (!tab.success) return [];
    const { active } = tab.output;
    const keys = tab.output.pages.map((page) => `${prefix}${page}`);
    const tabUsedAt = Math.max(...keys.map((key) => opened.get(key) ?? 0));
    return keys.map(
      (key) => [key, { tabUsedAt, isInFront: key === `${prefix}${active}` }] as const,
    );
  });
  const owners = new Map(owned);
  return [...opened].map(([key, time]) => ({
    key,
    openedAt: time,
    // A page of no tab is of no use.
    ...(owners.get(key) ?? { tabUsedAt: 0, isInFront: false }),
  }));
}

/** Zero for a damaged record, which is the first to go. */
function openedAt(value: unknown): number {
  const page = v.safeParse(v.object({ openedAt: v.number() }), value);
  return page.success ? page.output.openedAt : 0;
}
