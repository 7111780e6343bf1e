import { setTimeout as wait } from 'node:timers/promises';
import type { Marionette } from './marionette.ts';
import { runScript } from './run-script.ts';

type Script<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** A tab of the running Firefox. */
export interface FirefoxTab {
  /** As extensions know it. */
  readonly tabId: number;
  /** Loads an address as if it was typed. Does not wait for what comes. */
  readonly load: (url: string) => Promise<void>;
  /** Loads a document, such as one of the extension's own pages, and waits until it is whole. */
  readonly loadWhole: (url: string) => Promise<void>;
  /** Runs a function in the tab's document; see `run-script.ts`. */
  readonly run: <Args extends readonly unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** What a running Firefox can be asked to do. One thing after the other: Marionette is at one tab at a time. */
export interface Firefox {
  /** Opens a new tab in front. */
  readonly openTab: () => Promise<FirefoxTab>;
  /** Runs a function with Firefox's own rights in its window. */
  readonly runPrivileged: <Args extends readonly unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ) => Promise<Result>;
}

export async function driveFirefox(marionette: Marionette): Promise<Firefox> {
  // The tab it opened with, which stays: there is always one to go back to.
  const home = (await marionette.command('WebDriver:GetWindowHandle')) as {
    readonly value: string;
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const done = last.then(act);
    last = done.catch(() => null);
    return done;
  };
  const privileged = async <Args extends readonly unknown[], Result>(
    script: Script<Args, Result>,
    args: Args,
  ): Promise<Result> => {
    await marionette.command('Marionette:SetContext', { value: 'chrome' });
    try {
      return await runScript(marionette, script, args);
    } finally {
      await marionette.command('Marionette:SetContext', { value: 'content' });
    }
  };
  const switchTo = (handle: string, focus: boolean): Promise<unknown> =>
    marionette.command('WebDriver:SwitchToWindow', { handle, focus });

  const navigate = async (url: string): Promise<void> => {
    await marionette.command('WebDriver:Navigate', { url });
  };
  const untilWhole = async (url: string): Promise<void> => {
    // A script that is asked while documents change goes with the old one.
    const isWhole = (): Promise<boolean> =>
      runScript(marionette, isDocumentWhole, [url]).catch(() => false);
    while (!(await isWhole())) await wait(20);
  };
  const openTab = async (): Promise<FirefoxTab> => {
    const { handle } = (await marionette.command('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    })) as { readonly handle: string };
    await switchTo(handle, true);
    // The blank page that it opens with would come in place of what is loaded before it is there.
    await untilWhole('about:blank');
    const tabId = await privileged(idOfTabInFront, []);
    const atTab = <Result>(act: () => Promise<Result>): Promise<Result> =>
      inTurn(async () => {
        await switchTo(handle, false);
        return act();
      });
    return {
      tabId,
      load: (url) => atTab(() => navigate(url)),
      loadWhole: (url) =>
        atTab(async () => {
          await navigate(url);
          await untilWhole(url);
        }),
      run: (script, ...args) => atTab(() => runScript(marionette, script, args)),
      close: () =>
        atTab(async () => {
          await marionette.command('WebDriver:CloseWindow');
          await switchTo(home.value, true);
        }),
    };
  };
  return {
    openTab: () => inTurn(openTab),
    runPrivileged: (script, ...args) => inTurn(() => privileged(script, args)),
  };
}

function isDocumentWhole(url: string): boolean {
  return location.href === url && document.readyState === 'complete';
}

/** Runs in Firefox. */
function idOfTabInFront(): number {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}
