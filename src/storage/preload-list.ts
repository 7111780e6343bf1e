import type { PreloadAnswer } from '../core/hsts-standing.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import {
  findPreload,
  openPreloadList,
  type PreloadEntry,
  type PreloadList,
} from '../standards/hsts-preload-list.ts';
import { siteOf } from '../standards/site.ts';
import { hostnameOf } from '../standards/url.ts';

/** Opened when first asked for, and kept as long as the worker runs: it never changes. */
let opened: Promise<PreloadList | null> | null = null;

/** What the packaged list says of the URL's host; null where this build has no list. */
export async function findInPreloadList(url: string): Promise<PreloadAnswer | null> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  const list = await opened;
  if (list === null) return null;
  const find = (host: string): PreloadEntry | null => findPreload(canonicalHost(host), list.find);
  const site = siteOf(url);
  return {
    entry: find(hostnameOf(url)),
    isSiteListed: site !== null && find(site) !== null,
    date: list.date,
  };
}

/** `vite.config.ts` puts the list into the build and says where; without a list it says nothing. */
async function open(): Promise<PreloadList | null> {
  const file = import.meta.env.PRELOAD_LIST_FILE;
  if (file === undefined) return null;
  const response = await fetch(file);
  return openPreloadList(await response.arrayBuffer());
}
