import { expect, test } from '../lab-test.ts';
import { waitUntilSettled } from '../portlight.ts';

test('Firefox tells of the connection and the whole chain, and the popup shows it', async ({
  seen,
}) => {
  const tab = await seen.open('https://good.test/');
  const { navigation } = await waitUntilSettled(seen, tab.tabId);
  expect(navigation?.connection).toMatchObject({
    url: 'https://good.test/',
    security: {
      state: 'secure',
      protocolVersion: 'TLSv1.3',
      certificates: [
        { subject: 'CN=good.test', details: { dnsNames: ['good.test'] } },
        { subject: 'CN=Portlight Lab Authority', builtInRoot: false },
      ],
    },
  });
  const popup = await tab.openPopup();
  await expect.poll(async () => (await popup.words()).heading).toBe('Encrypted');
  await popup.close();
  await tab.close();
});
