import { expect, type Page } from '@playwright/test';
import type { Portlight } from './portlight.ts';

/** Opens the settings in a tab. */
export async function openSettings({ context, control }: Portlight): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/src/options/index.html', control.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  return page;
}
