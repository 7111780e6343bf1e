import { expect, type Page } from '@playwright/test';
import type { PageRecord } from '../../src/core/page-record.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';

/**
 * Does what leads to another page, and gives its record when all is said of it. Until that one is there the
 * page before stands in front, and is long settled.
 */
export async function pageAfter(
  portlight: Pick<Portlight, 'pageRecord'>,
  tabId: number,
  go: () => Promise<unknown>,
): Promise<PageRecord> {
  const before = (await portlight.pageRecord(tabId))?.key;
  await go();
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.key).not.toBe(before);
  return waitUntilSettled(portlight, tabId);
}

/** Loads the page again. */
export function reloaded(
  portlight: Pick<Portlight, 'pageRecord'>,
  page: Page,
  tabId: number,
): Promise<PageRecord> {
  return pageAfter(portlight, tabId, () => page.reload());
}
