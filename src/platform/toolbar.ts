import type { VerdictLevel } from '../core/verdict-level.ts';
import { browser } from './browser.ts';
import { isTabGone } from './tabs.ts';

/** What the toolbar shows for one tab. */
export interface ToolbarView {
  readonly level: VerdictLevel;
  readonly badgeText: string;
  readonly title: string;
}

/** Shows it. A tab that has just been closed has no toolbar, and that is no error. */
export async function showToolbar(tabId: number, view: ToolbarView): Promise<void> {
  const { action } = browser;
  const icon = `/icons/${view.level}`;
  try {
    await Promise.all([
      action.setIcon({ tabId, path: { 16: `${icon}-16.png`, 32: `${icon}-32.png` } }),
      action.setBadgeText({ tabId, text: view.badgeText }),
      action.setBadgeBackgroundColor({ tabId, color: badgeColors[view.level] }),
      action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      action.setTitle({ tabId, title: view.title }),
    ]);
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

/** Each at least 4.5:1 against white text. */
const badgeColors: Readonly<Record<VerdictLevel, string>> = {
  failed: '#5f2a84',
  insecure: '#b3261e',
  mixed: '#a63c00',
  weakened: '#7a5200',
  unknown: '#4b5563',
  local: '#1d5f8a',
  secure: '#1b6e3c',
  none: '#4b5563',
};
