import { currentTabId, onFrontTabChanged } from '../platform/tabs.ts';

/** The tab an extension page speaks of: `?tab=<id>` where given, else the one in front. */
export async function shownTabId(search: string): Promise<number | null> {
  const asked = new URLSearchParams(search).get('tab');
  if (asked === null) return currentTabId();
  return /^\d{1,10}$/.test(asked) ? Number(asked) : null;
}

export { onFrontTabChanged as watchFrontTab };
