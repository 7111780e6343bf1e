import type { PageRecord } from '../../src/core/page-record.ts';
import type { TabRecord } from '../../src/core/tab-state.ts';
import type { Portlight } from './portlight.ts';

/** What the browser counts against the session's quota for one tab and its pages. */
export function countBytes(portlight: Portlight, tabId: number): Promise<number> {
  return portlight.control.evaluate(async (id) => {
    const { session } = chrome.storage;
    const tab = (await session.get(`tab/${id}`))[`tab/${id}`] as TabRecord | undefined;
    const pages = (tab?.pages ?? []).map((key) => `page/${key}`);
    return session.getBytesInUse([`tab/${id}`, ...pages]);
  }, tabId);
}

/** What was in use at most, in bytes, and how many observations waited in the journal at most. */
export interface Peak {
  readonly bytes: number;
  readonly journalled: number;
}

/** Looks at the session's storage again and again until it is stopped. */
export async function watchPeak(
  portlight: Portlight,
): Promise<{ readonly stop: () => Promise<Peak> }> {
  const watching = await portlight.control.evaluateHandle(() => {
    const { session } = chrome.storage;
    let [bytes, journalled] = [0, 0];
    const stopping = new AbortController();
    const watch = async (): Promise<void> => {
      while (!stopping.signal.aborted) {
        bytes = Math.max(bytes, await session.getBytesInUse(null));
        const keys = await session.getKeys();
        journalled = Math.max(journalled, keys.filter((key) => key.startsWith('journal/')).length);
      }
    };
    const ended = watch();
    return {
      async stop() {
        stopping.abort();
        await ended;
        return { bytes, journalled };
      },
    };
  });
  return { stop: () => watching.evaluate((watch) => watch.stop()) };
}

/** Stores copies of a tab's record and the page in front, as of other tabs, until so many bytes are in use. */
export async function copyRecords(
  portlight: Portlight,
  tabId: number,
  bytes: number,
): Promise<void> {
  await portlight.control.evaluate(
    async ([id, until]) => {
      const { session } = chrome.storage;
      const tab = (await session.get(`tab/${id}`))[`tab/${id}`] as TabRecord;
      const page = (await session.get(`page/${tab.active}`))[`page/${tab.active}`] as PageRecord;
      for (let copy = 1_000_000; (await session.getBytesInUse(null)) < until; copy++) {
        const key = `copy-${copy}`;
        await session.set({
          [`tab/${copy}`]: { ...tab, tabId: copy, active: key, pages: [key] },
          [`page/${key}`]: { ...page, key, tabId: copy, openedAt: page.openedAt + 60_000 },
        });
      }
    },
    [tabId, bytes] as const,
  );
}

/** Takes the copies away: no tab of theirs will be closed. */
export async function removeCopies(portlight: Portlight): Promise<void> {
  await portlight.control.evaluate(async () => {
    const { session } = chrome.storage;
    const keys = Object.keys(await session.get(null));
    await session.remove(keys.filter((key) => /^(?:page\/copy-|tab\/1\d{6}$)/.test(key)));
  });
}
