import { expect } from '@playwright/test';
import type { LabFirefox } from '../lab/firefox/launch.ts';
import { pressButton, readPopup } from './popup-words.ts';
import type { SeenPopup, SeenPortlight } from './seen-portlight.ts';
import { readPageRecord, readToolbar, readVisits } from './stored.ts';
import { takeDownload } from './take-download.ts';

/** Portlight as a person sees it in Firefox. */
export async function seenInFirefox(firefox: LabFirefox): Promise<SeenPortlight> {
  // Any file of the extension: its page may ask what the extension's pages may.
  const control = await firefox.openTab();
  await control.loadWhole(`${firefox.extensionRoot}manifest.json`);

  const openPopup = async (tabId: number): Promise<SeenPopup> => {
    const popup = await firefox.openTab();
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
      close: popup.close,
    };
  };
  return {
    async open(url) {
      const tab = await firefox.openTab();
      // A page that does not come is one of the cases.
      const load = (address: string): Promise<void> => tab.load(address).catch(() => undefined);
      await load(url);
      return {
        tabId: tab.tabId,
        load,
        run: tab.run,
        toolbar: () => control.run(readToolbar, tab.tabId),
        openPopup: () => openPopup(tab.tabId),
        close: tab.close,
      };
    },
    visits: () => control.run(readVisits),
    pageRecord: (tabId) => control.run(readPageRecord, tabId),
  };
}
