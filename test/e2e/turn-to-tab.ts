import { expect, type Page } from '@playwright/test';

/** Turns the popup to one of its tabs, as a click does. */
export async function turnToTab(popup: Page, name: string): Promise<void> {
  await popup.getByRole('tab', { name, exact: true }).click();
  await expect(popup.getByRole('tabpanel', { name, exact: true })).toBeVisible();
}
