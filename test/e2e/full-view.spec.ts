import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { eraseEverything, openFullView, seedSites } from './full-view.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';
import { aProfile, seedProfile } from './seeded-profile.ts';

async function visit(portlight: Portlight, url: string): Promise<void> {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  await waitUntilSettled(portlight, tabId);
  await page.close();
}

/** Rows on the page, not of the list. */
const rows = (view: Page) => view.getByRole('list', { name: 'Sites' }).getByRole('listitem');

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id.localeCompare(other.id);

test('a site is found, opened from the popup and the list, taken out, erased and brought back', async ({
  portlight,
}) => {
  // Sites that other tests were at may have come to another level there.
  await eraseEverything(portlight.control);
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-zero.test/');
  await waitUntilSettled(portlight, tabId);
  await visit(portlight, 'https://good.test/');

  const popup = await portlight.openPopup(tabId);
  const opened = portlight.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open full view' }).click();
  const view = await opened;
  await expect(view).toHaveURL(/#\/site\/hsts-zero\.test$/);
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('hsts-zero.test');
  // The one that is open is gone to.
  const before = portlight.context.pages().length;
  await view.getByRole('link', { name: 'Sites' }).click();
  await popup.getByRole('button', { name: 'Open full view' }).click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('hsts-zero.test');
  expect(portlight.context.pages()).toHaveLength(before);
  await popup.close();
  await page.close();

  await view.getByRole('link', { name: 'Sites' }).click();
  await view.getByRole('searchbox', { name: 'Search' }).fill('https://hsts-zero.test/path');
  await expect(rows(view)).toHaveCount(1);
  await view.getByRole('searchbox', { name: 'Search' }).fill('');
  await view.getByLabel('Level').selectOption({ value: 'secure' });
  await expect(rows(view).filter({ hasText: 'good.test' })).toHaveCount(1);
  await expect(rows(view).filter({ hasText: 'hsts-zero.test' })).toHaveCount(0);
  await view.getByLabel('Level').selectOption({ value: '' });
  await view.getByLabel('Sort by').selectOption({ value: 'newest' });
  await expect(rows(view).first()).toContainText('good.test');
  await view.getByRole('searchbox', { name: 'Search' }).focus();
  await rows(view).first().getByRole('link').focus();
  await view.keyboard.press('Enter');
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('good.test');
  await expect(view.getByRole('list', { name: /Visits/ }).getByRole('listitem')).not.toHaveCount(0);

  await view.getByRole('link', { name: 'Stored data' }).click();
  const download = view.waitForEvent('download');
  await view.getByRole('button', { name: 'Export everything' }).click();
  const file = await (await download).path();
  const kept = await portlight.visits();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ schema: 'portlight-history' });
  await view.getByRole('button', { name: 'Erase everything' }).click();
  await expect(view.getByRole('button', { name: 'Keep' })).toBeFocused();
  await view.keyboard.press('Escape');
  await expect(view.getByRole('button', { name: 'Erase everything' })).toBeFocused();
  await view.keyboard.press('Enter');
  await view.getByRole('group', { name: 'Erase?' }).getByRole('button', { name: 'Erase' }).click();
  await expect(view.getByText('Nothing is stored of what you visited.')).toBeVisible();
  expect(await portlight.visits()).toEqual([]);

  const choose = view.getByLabel('File');
  await choose.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(
    view.getByText('The file is not a Portlight history. Nothing was changed.'),
  ).toBeVisible();
  await choose.setInputFiles(file);
  await expect(view.getByText(new RegExp(`^${kept.length} new visits?\\.$`))).toBeVisible();
  await expect(view.getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await view.keyboard.press('Enter');
  await expect(view.getByText('The file was imported.')).toBeVisible();
  await expect(choose).toBeFocused();
  expect([...(await portlight.visits())].toSorted(byId)).toEqual([...kept].toSorted(byId));
  await choose.setInputFiles(file);
  await expect(view.getByText('No new visit.')).toBeVisible();

  for (const hash of ['#/', '#/site/good.test', '#/data']) {
    await view.goto(new URL(hash, view.url()).href);
    await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await view.emulateMedia({ colorScheme });
      expect(await axeViolations(view)).toEqual([]);
    }
    await view.setViewportSize({ width: 320, height: 600 });
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await view.setViewportSize({ width: 1_280, height: 720 });
  }
  await view.close();
});

test('sites are filtered by level and by finding, the most changed stand first, and what changed lately is told', async ({
  portlight,
}) => {
  await seedProfile(portlight, aProfile(Date.now()));
  const view = await openFullView(portlight);
  const names = rows(view).locator('.site-name');
  await expect(names).toHaveCount(12);
  await expect(rows(view).first()).toContainText('old.example');
  await expect(rows(view).first()).toContainText('No page came · Certificate not valid today');

  await view.getByLabel('Finding').selectOption('No HSTS (2)');
  await expect(names).toHaveText(['news.example', 'forum.example']);
  await view.getByLabel('Level').selectOption('Encrypted, with gaps (4)');
  await expect(names).toHaveText(['forum.example']);
  await expect(view.getByText('1 site.', { exact: true })).toBeVisible();
  await view.getByLabel('Finding').selectOption('Whatever was found');
  await view.getByLabel('Sort by').selectOption('Most changed first');
  await expect(names).toHaveText([
    'intranet.example',
    'forum.example',
    'shop.example',
    'university.example',
  ]);
  await expect(rows(view).first()).toContainText('4 visits, 1 change');

  await rows(view).nth(1).getByRole('link').click();
  const standing = view.getByRole('list', { name: 'Places of this site, worst first' });
  await expect(standing.getByRole('listitem').first()).toContainText('Encrypted, with gaps');
  await standing.getByRole('link', { name: 'No HSTS' }).click();
  await expect(
    view.getByRole('heading', { name: 'HSTS: https from the first byte' }),
  ).toBeInViewport();

  await view.getByRole('link', { name: 'Changes' }).click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('What changed lately');
  await expect(view.getByRole('heading', { level: 1 })).toBeFocused();
  const changes = view.getByRole('list', { name: 'Changes, newest first' }).getByRole('listitem');
  await expect(changes).toHaveText([
    /^For the worse: HSTS no longer sent since .*forum\.example · last seen otherwise/,
    /First seen on port 8443.*intranet\.example/,
  ]);
  await expect(
    view.getByText('2 changes at 2 sites in the last 30 days, 1 for the worse.'),
  ).toBeVisible();
  await view.getByRole('checkbox', { name: 'Only what changed for the worse' }).press('Space');
  await expect(changes).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await view.emulateMedia({ colorScheme });
    expect(await axeViolations(view)).toEqual([]);
  }
  await changes.getByRole('link').press('Enter');
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('forum.example');
  await view.goBack();
  await expect(changes).toHaveCount(1);
  await view.close();
  await eraseEverything(portlight.control);
});

test('twenty thousand sites are a few rows on the page, and few rows read', async ({
  portlight,
}) => {
  // Most of it goes into making that many.
  test.setTimeout(90_000);
  // Each site that other tests were at has a row too; a page of theirs that is still told of may add one.
  await eraseEverything(portlight.control);
  await visit(portlight, 'https://good.test/');
  await seedSites(portlight.control, 20_000);
  const view = await portlight.context.newPage();
  await view.addInitScript(countRowsRead);
  await view.goto(new URL('/src/dashboard/index.html', portlight.control.url()).href);
  const rowsRead = (): Promise<number> =>
    view.evaluate(() => (globalThis as unknown as { rowsRead: number }).rowsRead);
  await expect(view.getByText(/^20,00\d sites\.$/)).toBeVisible();
  await expect(rows(view).first()).toContainText('No page came');
  expect(await rows(view).count()).toBeLessThan(60);
  expect(await rowsRead()).toBeLessThanOrEqual(150);

  await rows(view).first().getByRole('link').focus();
  await view.keyboard.press('End');
  const last = rows(view).filter({ has: view.locator(':focus') });
  await expect(last).toHaveAttribute('aria-posinset', /^2000\d$/);
  await expect(last).toContainText('Encrypted');
  await view.keyboard.press('Home');
  await expect(last).toHaveAttribute('aria-posinset', '1');
  await view.getByRole('searchbox', { name: 'Search' }).fill('-19999.test');
  await expect(view.getByText('1 site.', { exact: true })).toBeVisible();
  await expect(rows(view)).toHaveCount(1);
  await view.getByRole('searchbox', { name: 'Search' }).fill('');
  await view.getByLabel('Sort by').selectOption({ value: 'changed' });
  await expect(rows(view).first()).toContainText('8 changes');
  expect(await rows(view).count()).toBeLessThan(60);
  // Of a search, the last name of each step, and those that are shown.
  expect(await rowsRead()).toBeLessThanOrEqual(700);
  await view.close();
  await eraseEverything(portlight.control);
});

/** Counts the rows of sites that come out of the history. Runs before the page's own scripts. */
function countRowsRead(): void {
  const counter = Object.assign(globalThis, { rowsRead: 0 });
  const count = (target: IDBRequest): void => {
    target.addEventListener('success', () => {
      const result: unknown = target.result;
      if (Array.isArray(result)) counter.rowsRead += result.length;
      else if (result instanceof IDBCursor ? 'value' in result : typeof result === 'object') {
        counter.rowsRead++;
      }
    });
  };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of ['get', 'getAll', 'openCursor'] as const) {
      const whole = prototype[name] as (...what: unknown[]) => IDBRequest;
      Object.defineProperty(prototype, name, {
        value(this: IDBObjectStore | IDBIndex, ...what: unknown[]) {
          const request = whole.apply(this, what);
          const from = this instanceof IDBIndex ? this.objectStore : this;
          if (from.name === 'sites') count(request);
          return request;
        },
      });
    }
  }
}
