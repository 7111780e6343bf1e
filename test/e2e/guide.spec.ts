import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

test('a step and a finding lead to their chapter of the guide, which axe finds nothing in', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-absent.test/');
  await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);

  await popup.getByRole('button', { name: 'Port 443 default' }).click();
  const about = popup.getByRole('region', { name: 'About Port 443' });
  await expect(about).toContainText('open does not mean secure');
  await expect(about.getByRole('link', { name: 'How this works: Ports' })).toBeVisible();

  const opened = portlight.context.waitForEvent('page');
  await popup
    .getByRole('region', { name: 'Findings' })
    .getByRole('link', { name: 'How this works: HSTS' })
    .click();
  const guide = await opened;
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('How this works');
  await expect(
    guide.getByRole('heading', { name: 'HSTS: https from the first byte' }),
  ).toBeInViewport();

  for (const colorScheme of ['light', 'dark'] as const) {
    await guide.emulateMedia({ colorScheme });
    expect(await axeViolations(guide)).toEqual([]);
  }
  for (const width of [320, 1100]) {
    await guide.setViewportSize({ width, height: 700 });
    const scrolled = await guide.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled).toBeLessThanOrEqual(width);
  }
  await guide.getByRole('link', { name: 'Ports', exact: true }).click();
  await expect(guide.getByRole('heading', { name: 'Ports', exact: true })).toBeInViewport();
  await guide.close();
  await popup.close();
  await page.close();
});
