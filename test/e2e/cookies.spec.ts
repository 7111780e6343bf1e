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

for (const { id, url } of cookieCases) {
  test(`no cookie’s value is kept or shown: ${id}`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(url);
    // The second time the browser sends what it was given the first time.
    await page.goto(url);
    const record = await waitUntilSettled(portlight, tabId);
    await visitOf(portlight, record.key);
    const stored = await everythingStored(portlight);
    expect(stored).toContain(new URL(url).hostname);
    expect(stored).not.toContain(cookieValue);
    expect(JSON.stringify(await portlight.visits())).not.toContain(cookieValue);

    const popup = await portlight.openPopup(tabId);
    expect(JSON.stringify(await exportReport(popup))).not.toContain(cookieValue);
    expect(await popup.content()).not.toContain(cookieValue);
    await popup.close();
    await page.close();
  });
}

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
