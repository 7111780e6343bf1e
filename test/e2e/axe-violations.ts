import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe has against the page, in a line for each rule. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // It is large: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      // Nothing that a page of Portlight needs comes from elsewhere.
      preload: false,
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
