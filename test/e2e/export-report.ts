import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { SiteReport } from '../../src/core/site-report.ts';
import { validateSiteReport } from './site-report-schema.ts';

/** The report as a person saves it from the popup, once it agrees with its schema. */
export async function exportReport(popup: Page): Promise<SiteReport> {
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('button', { name: 'JSON' }).click();
  return validateSiteReport(JSON.parse(await readFile(await (await download).path(), 'utf8')));
}
