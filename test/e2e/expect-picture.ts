import { expect, type Page } from '@playwright/test';

/** Of a window, in CSS pixels. */
const heights = { low: 400, high: 1_000 } as const;

/**
 * Holds a page against its picture in `docs/screenshots`, in a window of its width that is as high as what
 * stands in it, or as a high window: ground where nothing stands would make pages alike that are not.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  const width = await page.evaluate(() => innerWidth);
  await page.setViewportSize({ width, height: heights.low });
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(needed, heights.high) });
  await expect(page).toHaveScreenshot(`${name}.png`);
}
