import { cookieCases, cookieValue } from '../lab/cases/cookies.ts';
import { exportReport } from './export-report.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

/** Everything the extension has stored, as text. */
function everythingStored({ control }: Portlight): Promise<string> {
  return control.evaluate(async () => {
    const session = await chrome.storage.session.get(null);
    const local = await chrome.storage.local.get(null);
    return JSON.stringify({ session, local });
  });
}

test('no cookie’s value is kept or shown, of whatever page', async ({ portlight }) => {
  const opened = cookieCases.map(async ({ url }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(url);
    // The second time the browser sends what it was given the first time.
    await page.goto(url);
    const record = await waitUntilSettled(portlight, tabId);
    await visitOf(portlight, record.key);
    return { page, tabId, host: new URL(url).hostname, end: new URL(record.url).hostname };
  });
  const tabs = await Promise.all(opened);
  const stored = await everythingStored(portlight);
  for (const { host } of tabs) expect(stored).toContain(host);
  expect(stored).not.toContain(cookieValue);
  expect(JSON.stringify(await portlight.visits())).not.toContain(cookieValue);

  for (const { page, tabId, end } of tabs) {
    const popup = await portlight.openPopup(tabId);
    const report = await exportReport(popup);
    expect(report.page.host).toBe(end);
    expect(JSON.stringify(report)).not.toContain(cookieValue);
    expect(await popup.content()).not.toContain(cookieValue);
    await popup.close();
    await page.close();
  }
});

test('a page in clear text tells which cookies its request carried', async ({ portlight }) => {
  const url = 'http://cookie-clear-text.test/';
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  await page.goto(`${url}?again`);
  const { navigation } = await waitUntilSettled(portlight, tabId);
  expect(navigation?.sent).toMatchObject([{ cookies: { names: ['theme'], cut: 0 } }]);
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('button', { name: 'Page sent in clear text' }).click();
  await expect(popup.getByText(/the whole address, .* and one cookie/).first()).toBeVisible();
  await popup.close();
  await page.close();
});
