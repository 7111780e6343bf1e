/** What the driver does with tabs by Firefox's own means. Each runs in Firefox: it may use nothing from outside itself. */

export interface OpenedTab {
  /** As extensions know it. */
  readonly tabId: number;
  /** As Marionette knows it. */
  readonly handle: string;
}

/** Opens a tab in front and loads an address in it as if it was typed, scheme and all. */
export function openTabInFront(url: string): OpenedTab {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = gBrowser.addTab(url, {
    inBackground: false,
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    schemelessInput: Ci.nsILoadInfo.SchemelessInputTypeSchemeful,
  });
  gBrowser.selectedTab = tab;
  return {
    tabId: ExtensionParent.apiManager.global.tabTracker.getId(tab),
    handle: NavigableManager.getIdForBrowser(tab.linkedBrowser),
  };
}

/** Loads an address as if it was typed. */
export function loadInTab(tabId: number, url: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(tabId);
  tab.linkedBrowser.fixupAndLoadURIString(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    schemelessInput: Ci.nsILoadInfo.SchemelessInputTypeSchemeful,
  });
}

/** Brings a tab to the front, loads a document in it, and waits until it is whole. */
export function loadWholeInFront(tabId: number, url: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(tabId);
  gBrowser.selectedTab = tab;
  const browser = tab.linkedBrowser;
  return new Promise((resolve) => {
    const listener: TabsProgressListener = {
      onStateChange(loading, _progress, _request, flags) {
        const { STATE_STOP, STATE_IS_WINDOW } = Ci.nsIWebProgressListener;
        const isOver = (flags & STATE_STOP) !== 0 && (flags & STATE_IS_WINDOW) !== 0;
        if (loading !== browser || !isOver || browser.currentURI.spec !== url) return;
        gBrowser.removeTabsProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addTabsProgressListener(listener);
    browser.fixupAndLoadURIString(url, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
  });
}

export function closeTab(tabId: number): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  gBrowser.removeTab(ExtensionParent.apiManager.global.tabTracker.getTab(tabId), {
    skipPermitUnload: true,
  });
}
