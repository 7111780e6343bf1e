import type { PageRecord } from '../../src/core/page-record.ts';
import type { TabRecord } from '../../src/core/tab-state.ts';
import type { Visit } from '../../src/core/visit.ts';

/** What the toolbar shows for a tab. */
export interface Toolbar {
  readonly badgeText: string;
  readonly title: string;
}

/** Runs in a page of the extension, in every browser. */
export async function readToolbar(tabId: number): Promise<Toolbar> {
  return {
    badgeText: await chrome.action.getBadgeText({ tabId }),
    title: await chrome.action.getTitle({ tabId }),
  };
}

/** The browser's id of the tab that was opened last. Runs in a page of the extension. */
export async function newestTabId(): Promise<number> {
  const tabs = await chrome.tabs.query({});
  return Math.max(...tabs.map((tab) => tab.id ?? 0));
}

/** The record of the page in front in a tab. Runs in a page of the extension, in every browser. */
export async function readPageRecord(tabId: number): Promise<PageRecord | null> {
  // By their keys alone: all there is of many pages would take long to read.
  const stored = await chrome.storage.session.get(`tab/${tabId}`);
  const tab = stored[`tab/${tabId}`] as TabRecord | undefined;
  if (!tab?.active) return null;
  const key = `page/${tab.active}`;
  return ((await chrome.storage.session.get(key))[key] as PageRecord | undefined) ?? null;
}

/**
 * Waits about a second at most for the page in front in a tab: until it has failed, or its content script
 * has reported. Runs in a page of the extension, in every browser; timers are slow in one that nobody sees.
 */
export function waitForPage(tabId: number): Promise<boolean> {
  const isSeen = async (): Promise<boolean> => {
    const { session } = chrome.storage;
    const tab = (await session.get(`tab/${tabId}`))[`tab/${tabId}`] as TabRecord | undefined;
    const key = `page/${tab?.active}`;
    const page = (await session.get(key))[key] as PageRecord | undefined;
    if (page === undefined || page.url === 'about:blank') return false;
    return page.failure !== null || (page.documents[page.key]?.reportedAt ?? null) !== null;
  };
  return new Promise((resolve, reject) => {
    const end = (seen: boolean): void => {
      clearTimeout(timer);
      chrome.storage.onChanged.removeListener(look);
      resolve(seen);
    };
    const look = (): void => void isSeen().then((seen) => seen && end(true), reject);
    const timer = setTimeout(end, 1_000, false);
    chrome.storage.onChanged.addListener(look);
    look();
  });
}

/** Reads every visit, oldest first. Runs in a page of the extension, so it may use nothing from outside itself. */
export async function readVisits(): Promise<readonly Visit[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('portlight-history');
    // A database that is not there yet is not made by looking for it.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No history.')));
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  if (database === null) return [];
  try {
    const request = database.transaction('visits').objectStore('visits').index('time').getAll();
    return await new Promise<readonly Visit[]>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result as Visit[]));
      request.addEventListener('error', () => reject(request.error ?? new Error('No visits.')));
    });
  } finally {
    database.close();
  }
}

/**
 * What the session's storage holds of no open tab or its pages, nor of the session: nothing, once all is folded.
 * Runs in a page of the extension.
 */
export async function readLeftovers(): Promise<readonly string[]> {
  const open = (await chrome.tabs.query({})).map(({ id }) => `tab/${id}`);
  const stored = await chrome.storage.session.get(null);
  const pagesOf = (key: string): readonly string[] =>
    (stored[key] as TabRecord | undefined)?.pages.map((page) => `page/${page}`) ?? [];
  const kept = new Set([...open, ...open.flatMap(pagesOf)]);
  // What is of the session as a whole stays as long as it.
  const ofSession = /^(?:session\/begun$|trouble$|certificate-errors|unrecorded-pages$)/;
  return Object.keys(stored).filter((key) => !kept.has(key) && !ofSession.test(key));
}

/** Everything in the extension's lasting storage areas, as text. Runs in a page of the extension. */
export async function readAreas(): Promise<string> {
  const areas = [chrome.storage.local, chrome.storage.sync];
  return JSON.stringify(await Promise.all(areas.map((area) => area.get(null))));
}
