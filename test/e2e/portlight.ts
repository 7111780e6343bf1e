import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { Connection } from '../../src/core/security-info.ts';
import type { TabRecord } from '../../src/core/tab-state.ts';
import type { Visit } from '../../src/core/visit.ts';
import { extensionWorker, runningWorker } from './extension-worker.ts';
import { newestTabId, readPageRecord, readToolbar, readVisits, type Toolbar } from './stored.ts';

/** Tabs with a rule, and scripts that were registered at run time. */
export interface InspectionRemains {
  readonly rules: readonly number[];
  readonly scripts: readonly string[];
}

/** The built extension in a running browser, as a person and as its own pages see it. */
export interface Portlight {
  readonly context: BrowserContext;
  /** A page of the extension. It outlives the worker, so it is the one to ask. */
  readonly control: Page;
  /** Opens a new tab and gives the browser's id of it. */
  readonly newTab: () => Promise<{ page: Page; tabId: number }>;
  readonly toolbar: (tabId: number) => Promise<Toolbar>;
  readonly pageRecord: (tabId: number) => Promise<PageRecord | null>;
  /** The addresses of the tab's navigations under way. */
  readonly pendingUrls: (tabId: number) => Promise<readonly string[]>;
  readonly visits: () => Promise<readonly Visit[]>;
  readonly sessionKeys: () => Promise<readonly string[]>;
  /** Opens the popup's page for a tab, in a tab of its own. */
  readonly openPopup: (tabId: number) => Promise<Page>;
  /** What a deep inspection has put into the browser and not taken out. */
  readonly inspectionRemains: () => Promise<InspectionRemains>;
  /** Starts a deep inspection of a tab, as the popup does. */
  readonly startInspection: (tabId: number) => Promise<void>;
  /** Stops the worker, as the browser does whenever it likes. */
  readonly stopWorker: () => Promise<void>;
}

/** How long the content script looks back after a load, in milliseconds: its last report comes then. */
export const settled = 2_000;

/** Null while there is no worker, or the one there was is being replaced. */
async function idOfWorker(context: BrowserContext): Promise<string | null> {
  const worker = runningWorker(context);
  return worker ? worker.evaluate(() => chrome.runtime.id).catch(() => null) : null;
}

export async function attach(context: BrowserContext): Promise<Portlight> {
  const { host } = new URL((await extensionWorker(context)).url());
  const control = await context.newPage();
  await control.goto(`chrome-extension://${host}/manifest.json`);
  // Its listeners were registered in the turn in which it started.
  await expect.poll(() => idOfWorker(context)).toBe(host);

  let opening: Promise<unknown> = Promise.resolve();
  let devtools: Promise<CDPSession> | null = null;
  // The newest tab has the highest id, so only one may be opened at a time.
  const inTurn = <Result>(open: () => Promise<Result>): Promise<Result> => {
    const opened = opening.then(open);
    opening = opened.catch(() => null);
    return opened;
  };
  const openTab = async (): Promise<{ page: Page; tabId: number }> => {
    const page = await context.newPage();
    return { page, tabId: await newestTab(control) };
  };
  return {
    context,
    control,
    newTab: () => inTurn(openTab),
    toolbar: (tabId) => control.evaluate(readToolbar, tabId),
    pageRecord: (tabId) => control.evaluate(readPageRecord, tabId),
    pendingUrls: (tabId) =>
      control.evaluate(async (id) => {
        const stored = await chrome.storage.session.get(`tab/${id}`);
        const tab = stored[`tab/${id}`] as TabRecord | undefined;
        return (tab?.pending ?? []).map(({ url }) => url);
      }, tabId),
    visits: () => control.evaluate(readVisits),
    sessionKeys: () =>
      control.evaluate(async () => Object.keys(await chrome.storage.session.get(null))),
    async openPopup(tabId) {
      const popup = await inTurn(() => context.newPage());
      await popup.goto(`chrome-extension://${host}/src/popup/index.html?tab=${tabId}`);
      return popup;
    },
    inspectionRemains: () =>
      control.evaluate(async () => {
        const rules = await chrome.declarativeNetRequest.getSessionRules();
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return { rules: rules.map(({ id }) => id), scripts: scripts.map(({ id }) => id) };
      }),
    async startInspection(tabId) {
      const reply = await control.evaluate(
        (id) => chrome.runtime.sendMessage({ type: 'start-inspection', tabId: id }),
        tabId,
      );
      expect(reply).toEqual({ ok: true });
    },
    async stopWorker() {
      devtools ??= context.newCDPSession(control).then(async (session) => {
        await session.send('ServiceWorker.enable');
        return session;
      });
      await (await devtools).send('ServiceWorker.stopAllWorkers');
    },
  };
}

/**
 * Waits until the extension hears of a page from its first request on. Chromium lets pages load before
 * a freshly loaded extension's listeners reach the network; what comes before is honestly not observed.
 */
export async function waitUntilHeard(portlight: Portlight, url: string): Promise<void> {
  const { page, tabId } = await portlight.newTab();
  await expect
    .poll(
      async () => {
        // Whether the page comes does not matter here.
        await page.goto(url).catch(() => null);
        return (await portlight.pageRecord(tabId))?.navigation ?? null;
      },
      { message: 'the extension hears of requests', intervals: [100] },
    )
    .not.toBeNull();
  await page.close();
}

export function newestTab(control: Page): Promise<number> {
  return control.evaluate(newestTabId);
}

/**
 * Waits until the content script has said all it will say of a page that no longer changes. `answeredAt`
 * is when the page was answered, for a record that may have been begun later than that.
 */
export async function waitUntilSettled(
  portlight: Pick<Portlight, 'pageRecord'>,
  tabId: number,
  answeredAt = Infinity,
): Promise<PageRecord> {
  let record: PageRecord | null = null;
  await expect
    .poll(
      async () => {
        record = await portlight.pageRecord(tabId);
        if (record === null) return 'no record';
        if (record.failure !== null) return 'settled';
        const reportedAt = record.documents[record.key]?.reportedAt ?? 0;
        const openedAt = Math.min(record.openedAt, answeredAt);
        return reportedAt - openedAt >= settled ? 'settled' : 'waiting';
      },
      { message: 'the page is recorded and reported', intervals: [100] },
    )
    .toBe('settled');
  if (record === null) throw new Error('The page has no record.');
  return record;
}

/** Waits for what the browser tells of the connection that brought the page in front. */
export async function connectionOf(
  portlight: Pick<Portlight, 'pageRecord'>,
  tabId: number,
): Promise<Connection> {
  let connection: Connection | null = null;
  await expect
    .poll(
      async () => {
        connection = (await portlight.pageRecord(tabId))?.navigation?.connection ?? null;
        return connection !== null;
      },
      { message: 'the connection is told', intervals: [50] },
    )
    .toBe(true);
  if (connection === null) throw new Error('The connection is not told.');
  return connection;
}

/** The history's row for a page. */
export async function visitOf(
  portlight: Pick<Portlight, 'visits'>,
  pageKey: string,
): Promise<Visit> {
  let visit: Visit | undefined;
  await expect
    .poll(
      async () => {
        visit = (await portlight.visits()).find(({ id }) => id === pageKey);
        return visit !== undefined;
      },
      { message: 'the page has a visit', intervals: [100] },
    )
    .toBe(true);
  if (visit === undefined) throw new Error('The page has no visit.');
  return visit;
}

/** What a check found on the page in front of a tab, sorted, as far as its visit tells by now. */
export async function findingsOf(
  portlight: Pick<Portlight, 'pageRecord' | 'visits'>,
  tabId: number,
  check: string,
): Promise<readonly string[] | null> {
  const record = await portlight.pageRecord(tabId);
  const visit = (await portlight.visits()).find(({ id }) => id === record?.key);
  return visit?.findings.filter((code) => code.startsWith(`${check}.`)).toSorted() ?? null;
}
