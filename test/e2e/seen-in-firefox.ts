import { expect } from '@playwright/test';
import type { FirefoxTab } from '../lab/firefox/drive.ts';
import type { LabFirefox } from '../lab/firefox/launch.ts';
import { pressButton, readPopup } from './popup-words.ts';
import type { SeenPopup, SeenPortlight } from './seen-portlight.ts';
import { readPageRecord, readToolbar, readVisits, waitForPage } from './stored.ts';
import { takeDownload } from './take-download.ts';

/** Portlight as a person sees it in Firefox. */
export async function seenInFirefox(firefox: LabFirefox): Promise<SeenPortlight> {
  // Any file of the extension: its page may ask what the extension's pages may.
  const control = await firefox.openTab();
  await control.loadWhole(`${firefox.extensionRoot}manifest.json`);

  // Popups that were closed: the next is loaded in the place of one, which takes far less than a new tab.
  const closed: FirefoxTab[] = [];
  const openPopup = async (tabId: number): Promise<SeenPopup> => {
    const popup = closed.pop() ?? (await firefox.openTab());
    await popup.loadWhole(`${firefox.extensionRoot}src/popup/index.html?tab=${tabId}`);
    const press = (name: string): Promise<void> =>
      expect.poll(() => popup.run(pressButton, name), { message: `“${name}” is there` }).toBe(true);
    return {
      words: () => popup.run(readPopup),
      // The popup has one markup, which Chromium's tests show to axe.
      axe: null,
      run: popup.run,
      press,
      async saveReport() {
        await press('Export');
        await press('JSON');
        return await takeDownload(firefox.downloads);
      },
      async close() {
        closed.push(popup);
      },
    };
  };
  return {
    async open(url) {
      const tab = await firefox.openTab(url);
      return {
        ...tab,
        toolbar: () => control.run(readToolbar, tab.tabId),
        openPopup: () => openPopup(tab.tabId),
      };
    },
    visits: () => control.run(readVisits),
    pageRecord: (tabId) => control.run(readPageRecord, tabId),
    isPageSeen: (tabId) => control.run(waitForPage, tabId),
  };
}
