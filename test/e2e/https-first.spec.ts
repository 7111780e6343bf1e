import { httpsFirst, withoutHttps } from '../lab/scenes/redirect-chains.ts';
import { expect, test } from './lab-test.ts';
import { withBareBrowser } from './with-bare-browser.ts';

// Playwright switches this off in the browsers it starts.
const args = ['--enable-features=HttpsUpgrades'];

test('where the browser tries https first, no clear text is told of what never was', async ({
  lab,
}) => {
  await withBareBrowser({ lab, args }, async (portlight) => {
    const visitTo = async (url: string) => {
      await expect
        .poll(async () => (await portlight.visits()).some((visit) => visit.url === url))
        .toBe(true);
      return (await portlight.visits()).find((visit) => visit.url === url);
    };

    // Chromium tells extensions nothing of the address it began with: https is the first they hear of.
    const upgraded = await portlight.openTab(httpsFirst);
    expect(await visitTo('https://www.example.com/')).toMatchObject({
      level: 'secure',
      findings: [],
    });
    expect((await portlight.tab(upgraded))?.active?.navigation).toMatchObject({
      requestedUrl: 'https://www.example.com/',
      hops: [],
    });

    const fallenBack = await portlight.openTab(withoutHttps);
    expect(await visitTo(withoutHttps)).toMatchObject({
      level: 'insecure',
      findings: ['insecure-transport.document'],
    });
    expect((await portlight.tab(fallenBack))?.active?.navigation).toMatchObject({
      requestedUrl: withoutHttps,
      hops: [],
    });
  });
});
