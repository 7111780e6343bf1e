import { browser } from './browser.ts';

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
