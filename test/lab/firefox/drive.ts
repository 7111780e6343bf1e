import type { Marionette } from './marionette.ts';
import { runScript } from './run-script.ts';
import {
  closeTab,
  loadInTab,
  loadWholeInFront,
  openTabInFront,
  type OpenedTab,
} from './tab-scripts.ts';

type Script<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** A tab of the running Firefox. */
export interface FirefoxTab {
  /** As extensions know it. */
  readonly tabId: number;
  /** Loads an address as if it was typed. Does not wait for what comes. */
  readonly load: (url: string) => Promise<void>;
  /** Loads a document, such as one of the extension's own pages, in front, and waits until it is whole. */
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
  /** Opens a new tab in front and loads an address in it. Does not wait for what comes. */
  readonly openTab: (url?: string) => Promise<FirefoxTab>;
  /** Runs a function with Firefox's own rights in its window. */
  readonly runPrivileged: <Args extends readonly unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ) => Promise<Result>;
}

export function driveFirefox(marionette: Marionette): Firefox {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const done = last.then(act);
    last = done.catch(() => null);
    return done;
  };
  // Where Marionette is, so that it is not told again.
  let at: { readonly context: 'chrome' | 'content'; readonly handle: string | null } = {
    context: 'content',
    handle: null,
  };
  const goTo = async (context: typeof at.context): Promise<void> => {
    if (at.context === context) return;
    await marionette.command('Marionette:SetContext', { value: context });
    at = { ...at, context };
  };
  const goToTab = async (handle: string): Promise<void> => {
    await goTo('content');
    if (at.handle === handle) return;
    await marionette.command('WebDriver:SwitchToWindow', { handle, focus: false });
    at = { ...at, handle };
  };
  const runPrivileged: Firefox['runPrivileged'] = (script, ...args) =>
    inTurn(async () => {
      await goTo('chrome');
      return runScript(marionette, script, args);
    });

  const tabFrom = ({ tabId, handle }: OpenedTab): FirefoxTab => ({
    tabId,
    load: (url) => runPrivileged(loadInTab, tabId, url),
    loadWhole: (url) => runPrivileged(loadWholeInFront, tabId, url),
    run: (script, ...args) =>
      inTurn(async () => {
        await goToTab(handle);
        return runScript(marionette, script, args);
      }),
    close: () => runPrivileged(closeTab, tabId),
  });
  return {
    openTab: async (url = 'about:blank') => tabFrom(await runPrivileged(openTabInFront, url)),
    runPrivileged,
  };
}
