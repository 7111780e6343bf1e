import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeViolations } from './axe-violations.ts';
import { readPopup } from './popup-words.ts';
import type { Portlight } from './portlight.ts';
import type { SeenPopup, SeenPortlight } from './seen-portlight.ts';
import { waitForPage } from './stored.ts';

/** Portlight as a person sees it in Chromium. */
export function seenInChromium(portlight: Portlight): SeenPortlight {
  return {
    async open(url) {
      const { page, tabId } = await portlight.newTab();
      const load = async (address: string): Promise<void> => {
        // A page that does not come is one of the cases; what matters is what Portlight says of it.
        await page.goto(address).catch(() => null);
      };
      await load(url);
      return {
        tabId,
        load,
        run: (script) => page.evaluate(script),
        toolbar: () => portlight.toolbar(tabId),
        openPopup: async () => seenPopup(await portlight.openPopup(tabId)),
        close: () => page.close(),
      };
    },
    visits: portlight.visits,
    pageRecord: portlight.pageRecord,
    isPageSeen: (tabId) => portlight.control.evaluate(waitForPage, tabId),
  };
}

function seenPopup(popup: Page): SeenPopup {
  return {
    words: () => popup.evaluate(readPopup),
    axe: () => axeViolations(popup, 'all-but-colours'),
    run: (script) => popup.evaluate(script),
    press: (name) =>
      popup
        .getByRole('button', { name, exact: true })
        .or(popup.getByRole('tab', { name, exact: true }))
        .click(),
    async saveReport() {
      const download = popup.waitForEvent('download');
      await popup.getByRole('button', { name: 'Export' }).click();
      await popup.getByRole('button', { name: 'JSON' }).click();
      return readFile(await (await download).path(), 'utf8');
    },
    close: () => popup.close(),
  };
}
