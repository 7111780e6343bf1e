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
  await popup.press('Certificate');
  await popup.press('Connection');
  // The lab's authority was put on this machine, as a company's would be.
  await expect
    .poll(async () => bare((await popup.words()).main))
    .toMatch(
      /An authority that somebody put on this device vouches for good\.test: “Portlight Lab Authority”\..*The server’s certificate good\.test Signed by “Portlight Lab Authority”\..*Authority of this device Portlight Lab Authority It did not come with the browser.*Version TLS 1\.3/,
    );
  await popup.close();
  await tab.close();
});

/** Without the marks that keep the direction of a name to itself. */
function bare(words: string): string {
  return words.replaceAll(/[\u2068\u2069]/g, '');
}
