import type { ShownSite } from '../core/host-access.ts';
import { onHostAccessChanged, readHostAccess, requestHostAccess } from '../platform/host-access.ts';
import { findPageUrl } from '../platform/web-navigation.ts';

/** Where a tab is, and what of its site may be seen: the browser keeps both. */
export async function readShownSite(tabId: number): Promise<ShownSite> {
  const url = await findPageUrl(tabId);
  return { url, access: await readHostAccess(url) };
}

export { onHostAccessChanged as watchHostAccess, requestHostAccess };
