import type { Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import { focusFaults, layoutFaults, unreachedControls } from './layout-faults.ts';
import { expect, test } from './lab-test.ts';
import { openPinned, pinnedNow } from './pinned-popup.ts';
import { waitUntilSettled } from './portlight.ts';
import { aProfile, seedProfile } from './seeded-profile.ts';

interface Way {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dir?: 'rtl';
  readonly forcedColors?: 'active';
}

/** Ways that people have a page; 200 % of a size leaves half of it. */
const ways = (width: number, height: number): readonly Way[] => [
  { name: '200 %', width: width / 2, height: height / 2 },
  { name: 'from right to left', width, height, dir: 'rtl' },
  { name: 'forced colours', width, height, forcedColors: 'active' },
];

async function have(page: Page, { width, height, dir, forcedColors }: Way): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' });
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, dir ?? '');
}

test('the popup keeps everything in sight and in reach: at 200 %, from right to left, in forced colours', async ({
  portlight,
}) => {
  const url = labCases.find(({ id }) => id === 'mixed-together')?.url ?? '';
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  for (const way of ways(400, 600)) {
    await have(popup, way);
    for (const tab of await popup
      .getByRole('tablist', { name: 'About this page' })
      .getByRole('tab')
      .all()) {
      await tab.click();
      const place = `${await tab.textContent()}, ${way.name}`;
      expect.soft(await layoutFaults(popup), place).toEqual([]);
      // The way round changes where the focus is seen, not whether: there, every control is gone to by key.
      if (way.dir === 'rtl') expect.soft(await unreachedControls(popup), place).toEqual([]);
      else expect.soft(await focusFaults(popup), place).toEqual([]);
    }
  }
  await popup.close();
  await page.close();
});

test('full view, guide and settings keep everything in sight and in reach: at 200 %, from right to left, in forced colours', async ({
  portlight,
}) => {
  await seedProfile(portlight, aProfile(pinnedNow));
  await portlight.control.evaluate(
    (until) => chrome.storage.sync.set({ 'allowed-port/intranet.example:8443': until }),
    pinnedNow,
  );
  const view = await openPinned(portlight, '/src/options/index.html');
  for (const place of [
    '/src/options/index.html',
    '/src/guide/index.html',
    ...['', 'changes', 'site/shop.example', 'site/intranet.example', 'data', 'guide'].map(
      (hash) => `/src/dashboard/index.html#/${hash}`,
    ),
  ]) {
    await view.goto(new URL(place, portlight.control.url()).href);
    await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
    for (const way of ways(1_000, 800)) {
      await have(view, way);
      expect.soft(await layoutFaults(view), `${place}, ${way.name}`).toEqual([]);
      expect.soft(await focusFaults(view), `${place}, ${way.name}`).toEqual([]);
    }
    expect.soft(await unreachedControls(view), place).toEqual([]);
  }
  await view.close();
  await portlight.control.evaluate(() => chrome.storage.sync.clear());
});
