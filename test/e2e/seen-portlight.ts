import { expect } from '@playwright/test';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { Visit } from '../../src/core/visit.ts';
import type { PopupWords } from './popup-words.ts';
import type { Toolbar } from './stored.ts';

/** The built extension in a running browser, as a person sees it: the same in every browser. */
export interface SeenPortlight {
  /** Opens a new tab in front and loads an address in it. Does not wait for what comes. */
  readonly open: (url: string) => Promise<SeenTab>;
  readonly visits: () => Promise<readonly Visit[]>;
  readonly pageRecord: (tabId: number) => Promise<PageRecord | null>;
  /** Whether the page in front in the tab was seen, within about a second: that it failed, or what it reported. */
  readonly isPageSeen: (tabId: number) => Promise<boolean>;
}

export interface SeenTab {
  readonly tabId: number;
  /** Loads another address in it. Does not wait for what comes. */
  readonly load: (url: string) => Promise<void>;
  readonly toolbar: () => Promise<Toolbar>;
  /** Runs a function in the tab's document; it may use nothing from outside itself. */
  readonly run: <Result>(script: () => Result | Promise<Result>) => Promise<Result>;
  /** Opens the popup's page for the tab, in a tab of its own. */
  readonly openPopup: () => Promise<SeenPopup>;
  readonly close: () => Promise<void>;
}

export interface SeenPopup {
  /** What can be read there now, with every finding opened. */
  readonly words: () => Promise<PopupWords>;
  /** What axe has against the view, but for its colours; null in a browser where it is not asked. */
  readonly axe: (() => Promise<readonly string[]>) | null;
  /** Runs a function in the popup; it may use nothing from outside itself. */
  readonly run: <Result>(script: () => Result | Promise<Result>) => Promise<Result>;
  /** Presses the button or tab of this name, once it is there. */
  readonly press: (name: string) => Promise<void>;
  /** Saves the report as JSON, and gives the file's text. */
  readonly saveReport: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Waits until the extension hears of a page from its first request on. Firefox lets pages load before a
 * freshly installed extension's listeners reach the network, as Chromium does (`waitUntilHeard`).
 */
export async function waitUntilSeen(seen: SeenPortlight, url: string): Promise<void> {
  const tab = await seen.open(url);
  const isHeard = async (): Promise<boolean> =>
    ((await seen.pageRecord(tab.tabId))?.navigation ?? null) !== null;
  await expect(async () => {
    await tab.load(url);
    await expect.poll(isHeard, { timeout: 2_000 }).toBe(true);
  }).toPass({ timeout: 30_000 });
  await tab.close();
}
