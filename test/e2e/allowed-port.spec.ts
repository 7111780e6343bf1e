import { expect, test } from './lab-test.ts';
import { reloaded } from './page-after.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';

const url = 'https://port-https-8443.test:8443/';

test('a port can be allowed for a site in the popup, for thirty days, and taken back', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  await waitUntilSettled(portlight, tabId);
  const badge = async () => (await portlight.toolbar(tabId)).badgeText;
  await expect.poll(badge).toBe('1');

  const popup = await portlight.openPopup(tabId);
  const level = popup.getByRole('heading', { level: 1 });
  await expect(level).toHaveText('Encrypted, with gaps');
  await popup
    .getByRole('button', { name: 'Allow port 8443 of port-https-8443.test for 30 days' })
    .click();
  await expect(level).toHaveText('Encrypted');
  await expect(popup.getByRole('button', { name: 'Port allowed by you' })).toBeVisible();
  const end = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await expect(
    popup.getByText(`Port 8443 of port-https-8443.test is allowed until ${end}.`),
  ).toBeVisible();
  await expect.poll(badge).toBe('');

  // It holds for the next visit, and for every tab.
  const record = await reloaded(portlight, page, tabId);
  expect(await visitOf(portlight, record.key)).toMatchObject({
    level: 'secure',
    findings: ['hsts-reach.every-port', 'non-default-port.allowed'],
  });

  await popup.getByRole('button', { name: 'Take this back' }).click();
  await expect(level).toHaveText('Encrypted, with gaps');
  await expect(popup.getByRole('button', { name: 'Not on the usual port' })).toBeVisible();
  await expect.poll(badge).toBe('1');
  await popup.close();
  await page.close();
});
