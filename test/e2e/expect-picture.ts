import { expect, test, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

/** Of a window, in CSS pixels. */
const heights = { low: 400, high: 1_000 } as const;

/**
 * Holds a page against its picture in `docs/screenshots`, in a window of its width that is as high as what
 * stands in it, or as a high window: ground where nothing stands would make pages alike that are not.
 * What comes from the disk comes late, so the page gets the time to grow as high as its picture.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  const width = await page.evaluate(() => innerWidth);
  await page.setViewportSize({ width, height: heights.low });
  const needed = async (): Promise<number> =>
    Math.min(await page.evaluate(() => document.documentElement.scrollHeight), heights.high);
  const known = heightOf(`docs/screenshots/${name}.png`);
  if (known !== null) await expect.poll(needed, `the height of ${name}`).toBe(known);
  await page.setViewportSize({ width, height: await needed() });
  await expect(page).toHaveScreenshot(`${name}.png`);
}

/** Null where there is no picture yet, or it is about to be taken anew. */
function heightOf(picture: string): number | null {
  const { updateSnapshots } = test.info().config;
  if (updateSnapshots === 'all' || updateSnapshots === 'changed' || !existsSync(picture)) {
    return null;
  }
  // PNG §11.2.1: the second number of the first chunk.
  return readFileSync(picture).readUInt32BE(20);
}
