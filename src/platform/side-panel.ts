import { browser } from './browser.ts';

/** Chromium's side panel. Firefox has `sidebarAction` instead, whose window it knows by itself. */
interface SidePanel {
  readonly open: (where: { readonly tabId: number }) => Promise<void>;
}

/** The API as far as this browser has it. */
interface Sides {
  readonly sidePanel?: Partial<SidePanel>;
  readonly sidebarAction?: { readonly open?: () => Promise<void> };
}

/** Whether the browser can show a page of the extension beside the tabs, and open it when asked. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Sides;
  return sidePanel?.open !== undefined || sidebarAction?.open !== undefined;
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) in the window of a tab. Only in the turn of
 * a click: elsewhere browsers refuse, and reject.
 */
export function openSidePanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Sides;
  if (sidePanel?.open !== undefined) return sidePanel.open({ tabId });
  if (sidebarAction?.open !== undefined) return sidebarAction.open();
  return Promise.reject(new Error('This browser has no side panel.'));
}
