import { expect, type Page } from '@playwright/test';
import { waitUntilSettled, type Portlight } from '../../test/e2e/portlight.ts';

/** A tab in which a case is played to its end. */
export interface Stage {
  readonly portlight: Portlight;
  readonly page: Page;
  readonly tabId: number;
}

export type Play = (stage: Stage) => Promise<void>;

/** Goes there and waits until all is said of it. A page that does not come is one of the cases. */
export async function goTo(stage: Stage, url: string): Promise<void> {
  await arrive(stage, () => stage.page.goto(url).catch(() => null));
}

/** Does what leads to another document, and waits until all is said of that. */
export async function arrive(stage: Stage, leave: () => Promise<unknown>): Promise<void> {
  const before = await frontKey(stage);
  await leave();
  await expect.poll(() => frontKey(stage), { message: 'a new document' }).not.toBe(before);
  await waitUntilSettled(stage.portlight, stage.tabId);
}

/** Everything the browser told before is folded once this last word is. */
export async function haveLastWord({ portlight, page, tabId }: Stage): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'after';
  });
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toMatch(/#after$/);
}

/** Follows a link without waiting for where it leads: it may lead nowhere, and block what waits. */
export async function follow(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: `setTimeout(() => document.querySelector('a[href="${path}"]').click())`,
  });
}

async function frontKey({ portlight, tabId }: Stage): Promise<string | undefined> {
  return (await portlight.pageRecord(tabId))?.key;
}
