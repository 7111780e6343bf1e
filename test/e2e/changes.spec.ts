import { axeViolations } from './axe-violations.ts';
import { eraseEverything } from './full-view.ts';
import { expect, test } from './lab-test.ts';
import { changedPolicy, lostRedirect } from '../lab/scenes/changes.ts';
import { pageAfter } from './page-after.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';
import { aYearOf, putVisits } from './seeded-history.ts';
import { turnToTab } from './turn-to-tab.ts';

test('a policy that vanishes is told once, by the badge and the popup, and stays in the history', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const badgeAfter = async (go: () => Promise<unknown>) => {
    const record = await pageAfter(portlight, tabId, go);
    // Both are written after the record.
    return async () => {
      const { findings } = await visitOf(portlight, record.key);
      return [(await portlight.toolbar(tabId)).badgeText, findings];
    };
  };
  const changed = 'change-for-the-worse.hsts-vanished';
  await expect.poll(await badgeAfter(() => page.goto(changedPolicy))).toEqual(['', []]);
  await expect
    .poll(await badgeAfter(() => page.goto(`${changedPolicy}?later`)))
    .toEqual(['2', [changed, 'hsts-policy.not-renewed']]);
  await expect
    .poll(await badgeAfter(() => page.reload()))
    .toEqual(['2', [changed, 'hsts-policy.not-renewed']]);

  const popup = await portlight.openPopup(tabId);
  const finding = popup.getByRole('button', { name: 'HSTS gone since earlier visit' });
  await expect(finding).toBeVisible();
  if ((await finding.getAttribute('aria-expanded')) === 'false') await finding.click();
  await expect(popup.getByText(/asked browsers to come by https only, and now/)).toBeVisible();
  await expect(popup.getByText('max-age=63072000; includeSubDomains').first()).toBeVisible();
  await turnToTab(popup, 'History');
  const changes = popup.getByRole('list', { name: 'Changes, newest first' });
  await expect(changes.getByRole('listitem')).toHaveText([
    /For the worse: HSTS no longer sent since today, .*changed-policy\.test · last seen otherwise today/,
  ]);
  await popup.close();

  await expect
    .poll(await badgeAfter(() => page.goto(`${changedPolicy}?later-still`)))
    .toEqual(['1', ['hsts-policy.not-renewed']]);
  await page.close();
});

test('a redirect to https that is gone is told, and nothing of it on a first visit', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const first = await pageAfter(portlight, tabId, () => page.goto(lostRedirect));
  expect(await visitOf(portlight, first.key)).toMatchObject({
    redirectedFrom: 'http://lost-redirect.test/',
  });
  const later = await pageAfter(portlight, tabId, () => page.goto(`${lostRedirect}?later`));
  expect((await visitOf(portlight, later.key)).findings).toContain(
    'change-for-the-worse.redirect-lost',
  );
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('button', { name: 'Redirect to https gone' })).toBeVisible();
  await turnToTab(popup, 'History');
  await expect(popup.getByText(/No redirect from http to https any more since/)).toBeVisible();
  await popup.close();
  await page.close();
});

test('a year of two thousand visits is read at a glance, and in pieces', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  await waitUntilSettled(portlight, tabId);
  await portlight.control.evaluate(putVisits, aYearOf('good.test', Date.now()));
  const popup = await portlight.openPopup(tabId);
  await popup.setViewportSize({ width: 400, height: 600 });
  await turnToTab(popup, 'History');
  await expect(popup.getByText(/^200\d visits: /)).toBeAttached();
  await expect(popup.getByText('worst of each week')).toBeVisible();
  const visits = popup.getByRole('list', { name: 'Visits, newest first' }).getByRole('listitem');
  await expect(visits).toHaveCount(8);
  const changed = popup.getByRole('region', { name: 'What changed' });
  const changes = changed.getByRole('listitem');
  await expect(changes).toHaveCount(5);
  await changed.getByRole('button', { name: /^Show \d+ earlier$/ }).click();
  await expect(changes.nth(5)).toBeFocused();
  await expect(changed).toContainText('First seen on port 8443');
  await expect(changed).toContainText(/HSTS no longer sent from .* until/);
  const more = popup.getByRole('button', { name: /^Show 50 of \d+ earlier$/ });
  await more.click();
  await expect(visits).toHaveCount(58);
  await expect(visits.nth(8)).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeViolations(popup)).toEqual([]);
  }
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await popup.close();
  await page.close();
  await eraseEverything(portlight.control);
});
