import { browser } from './browser.ts';
import type { Disposition } from './omnibox.ts';

/** Shows a page of this extension at this fragment: in the tab that has it open, else in a new one. */
export async function showOwnPage(path: string, hash: string): Promise<void> {
  const page = browser.runtime.getURL(path);
  const open = (await browser.tabs.query({})).find(
    ({ url }) => url !== undefined && url.split('#', 1)[0] === page,
  );
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: page + hash });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/**
 * Shows a page of this extension where a person wants it: in the tab in front, in the one that has it
 * open or a new one, or in a new one behind. No window but a usual one can show it.
 */
export async function openOwnPage(
  path: string,
  hash: string,
  disposition: Disposition,
): Promise<void> {
  const url = browser.runtime.getURL(path) + hash;
  switch (disposition) {
    case 'currentTab':
      await browser.tabs.update({ url }).catch(() => showOwnPage(path, hash));
      return;
    case 'newForegroundTab':
      return showOwnPage(path, hash);
    case 'newBackgroundTab':
      await browser.tabs.create({ url, active: false });
  }
}
