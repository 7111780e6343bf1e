import { expect } from '@playwright/test';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { TabRecord } from '../../src/core/tab-state.ts';
import type { Visit } from '../../src/core/visit.ts';
import type { BareBrowser } from '../lab/bare-browser.ts';
import type { Toolbar } from './stored.ts';
import { readVisits } from './stored.ts';

/** The built extension in a browser whose other tabs nobody is attached to. */
export interface BarePortlight {
  /** A page of the extension, to run what the browser allows only there. */
  readonly control: Run;
  /** Opens an address in a new tab and gives the browser's id of it. */
  readonly openTab: (url: string) => Promise<number>;
  /** Changes a tab's address as a person does. */
  readonly changeAddress: (tabId: number, url: string) => Promise<void>;
  readonly toolbar: (tabId: number) => Promise<Toolbar>;
  readonly tab: (tabId: number) => Promise<StoredTab | null>;
  readonly pageRecord: (tabId: number) => Promise<PageRecord | null>;
  readonly visits: () => Promise<readonly Visit[]>;
  /** Everything the extension keeps for the session. */
  readonly session: () => Promise<Readonly<Record<string, unknown>>>;
  /** Opens the popup's page for a tab, in a tab of its own; gives its text as it is when asked. */
  readonly openPopup: (tabId: number) => Promise<() => Promise<string>>;
}

/** A tab as it is stored, with its pages. */
export interface StoredTab {
  readonly active: PageRecord | null;
  readonly pendingUrls: readonly string[];
  readonly pages: readonly PageRecord[];
}

/** `heardAt` is a page of the lab by which it is seen that requests are heard. */
export async function attachBare(browser: BareBrowser, heardAt: string): Promise<BarePortlight> {
  const host = await findExtension(browser);
  const control = await openPage(browser, `chrome-extension://${host}/manifest.json`);
  // Once the worker has said something of a tab, it runs.
  await expect
    .poll(() =>
      control(async () => {
        const { id } = await chrome.tabs.getCurrent();
        return id === undefined ? null : chrome.action.getTitle({ tabId: id });
      }, null),
    )
    .toBe('Portlight: Not a web page');
  const tab = (tabId: number): Promise<StoredTab | null> => control(readTab, tabId);
  const portlight: BarePortlight = {
    control,
    openTab: (url) => control(async (at) => (await chrome.tabs.create({ url: at })).id ?? 0, url),
    changeAddress: (tabId, url) =>
      control(
        async ({ id, at }) => {
          await chrome.tabs.update(id, { url: at });
        },
        { id: tabId, at: url },
      ),
    toolbar: (tabId) =>
      control(
        async (id) => ({
          badgeText: await chrome.action.getBadgeText({ tabId: id }),
          title: await chrome.action.getTitle({ tabId: id }),
        }),
        tabId,
      ),
    tab,
    pageRecord: async (tabId) => (await tab(tabId))?.active ?? null,
    visits: () => control(readVisits, null),
    session: () => control(async () => chrome.storage.session.get(null), null),
    async openPopup(tabId) {
      const url = `chrome-extension://${host}/src/popup/index.html?tab=${tabId}`;
      const popup = await openPage(browser, url);
      return () =>
        popup(
          async () =>
            // It is read while it is still being parsed, too.
            document.body?.innerText ?? '',
          null,
        );
    },
  };
  await waitUntilHeard(portlight, heardAt);
  return portlight;
}

/** A worker that runs need not hear of requests yet: see `waitUntilHeard` of the other driver. */
async function waitUntilHeard(portlight: BarePortlight, url: string): Promise<void> {
  const tabId = await portlight.openTab(url);
  const isHeard = async (): Promise<boolean> =>
    ((await portlight.pageRecord(tabId))?.navigation ?? null) !== null;
  await expect(async () => {
    if (await isHeard()) return;
    await portlight.changeAddress(tabId, url);
    await expect.poll(isHeard, { timeout: 2_000 }).toBe(true);
  }).toPass({ timeout: 30_000 });
  await portlight.control((id) => chrome.tabs.remove(id), tabId);
}

/** Reads a tab as it is stored. Runs in a page of the extension. */
async function readTab(tabId: number): Promise<StoredTab | null> {
  const stored = await chrome.storage.session.get(null);
  const tab = stored[`tab/${tabId}`] as TabRecord | undefined;
  if (tab === undefined) return null;
  const pages = tab.pages.map((key) => stored[`page/${key}`] as PageRecord);
  const active = pages.find(({ key }) => key === tab.active) ?? null;
  return { active, pages, pendingUrls: tab.pending.map(({ url }) => url) };
}

/** Waits for the extension's worker and gives the host of its pages. */
async function findExtension({ send }: BareBrowser): Promise<string> {
  let host: string | undefined;
  await expect
    .poll(async () => {
      const { targetInfos } = (await send('Target.getTargets')) as {
        readonly targetInfos: readonly { readonly type: string; readonly url: string }[];
      };
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
      );
      host = worker && new URL(worker.url).host;
      return host !== undefined;
    })
    .toBe(true);
  return host ?? '';
}

/** Runs a function, which may use nothing from outside itself, in a page. */
export type Run = <Argument, Result>(
  what: (argument: Argument) => Promise<Result>,
  argument: Argument,
) => Promise<Result>;

export async function openPage({ send }: BareBrowser, url: string): Promise<Run> {
  // In the background: a tab that is out of sight loses what it prerendered.
  const created = await send('Target.createTarget', { url, background: true });
  const { targetId } = created as { readonly targetId: string };
  const attached = await send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as { readonly sessionId: string };
  const run: Run = async (what, argument) => {
    const expression = `(${what.toString()})(${JSON.stringify(argument)})`;
    const how = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await send('Runtime.evaluate', how, sessionId)) as {
      readonly result: { readonly value: never };
      readonly exceptionDetails?: object;
    };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  // A page that is still on its way has none of the extension's API.
  await expect.poll(() => run(async () => location.href, null)).toBe(url);
  return run;
}
