import type { Page } from '@playwright/test';
import type { Portlight } from './portlight.ts';

/** Noon of a day, in milliseconds since the epoch: what a pinned popup takes for now. */
export const pinnedNow = Date.UTC(2026, 10, 20, 12, 0);

/**
 * Moves what is known of the page in front of a tab, and of its site, to half a minute before the pinned
 * now: a picture of it is the same whenever it is taken. What lies between stays as it was.
 */
export async function pinPage({ control }: Portlight, tabId: number): Promise<void> {
  await control.evaluate(movePage, { tabId, to: pinnedNow - 30_000 });
}

/** Opens the popup's page on a tab as somebody sees it at the pinned now, in one time zone. */
export async function openPinned({ context, control }: Portlight, address: string): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
  // Playwright's clock would be that of every page there is in this browser, and of those to come.
  await page.addInitScript(stopDate, pinnedNow);
  await page.goto(new URL(address, control.url()).href);
  return page;
}

/** Runs before the page's own scripts. */
function stopDate(now: number): void {
  const { Date: Real } = globalThis;
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts: readonly unknown[], made) =>
      Reflect.construct(target, parts.length === 0 ? [now] : parts, made) as Date,
    get: (target, name, from) =>
      name === 'now' ? () => now : (Reflect.get(target, name, from) as unknown),
  });
}

/** Runs in a page of the extension, so it may use nothing from outside itself. */
async function movePage(what: { readonly tabId: number; readonly to: number }): Promise<void> {
  const { session } = chrome.storage;
  const tabKey = `tab/${what.tabId}`;
  const stored = await session.get(tabKey);
  const pageKey = `page/${(stored[tabKey] as { readonly active: string }).active}`;
  const page = (await session.get(pageKey))[pageKey] as {
    readonly openedAt: number;
    readonly site: string | null;
  };
  const by = what.to - page.openedAt;
  const hour = 3_600_000;
  const move = (value: unknown): unknown => {
    if (typeof value === 'number') {
      // Only a moment of this visit is so near; other numbers are counts, ports and lifetimes.
      return Math.abs(value - page.openedAt) < hour ? Math.round(value + by) : value;
    }
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
  };
  await session.set({ [pageKey]: move(page) });

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside reaches the page
  const opened = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No history.')));
    });
  const database = await opened(indexedDB.open('portlight-history'));
  const visits = database.transaction('visits', 'readwrite').objectStore('visits');
  const all = (await opened(visits.getAll())) as readonly { readonly site: string }[];
  const ofSite = all.filter(({ site }) => site === page.site);
  await Promise.all(ofSite.map((visit) => opened(visits.put(move(visit)))));
  database.close();
}
