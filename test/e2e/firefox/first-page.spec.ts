import { fileURLToPath } from 'node:url';
import { launchLabFirefox } from '../../lab/firefox/launch.ts';
import { expect, test } from '../lab-test.ts';
import { seenInFirefox } from '../seen-in-firefox.ts';
import { readToolbar } from '../stored.ts';

const extension = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));
const startPage = 'https://hsts-absent.test/';

test('the page that Firefox starts with is observed like any other', async ({ lab }) => {
  const firefox = await launchLabFirefox({ lab, headless: true, extension, startPage });
  try {
    const seen = await seenInFirefox(firefox);
    await expect
      .poll(async () => (await seen.visits()).map(({ url, level }) => ({ url, level })))
      .toEqual([{ url: startPage, level: 'weakened' }]);
    const control = await firefox.openTab();
    await control.loadWhole(`${firefox.extensionRoot}manifest.json`);
    const [tabId = 0] = await control.run(
      async (url) => (await chrome.tabs.query({ url })).flatMap(({ id }) => id ?? []),
      startPage,
    );
    await expect
      .poll(() => control.run(readToolbar, tabId))
      .toEqual({
        badgeText: '1',
        title: 'Portlight: Encrypted, with gaps, one finding – hsts-absent.test',
      });
    // Firefox told of this one answer, of its connection and of the commit, and of nothing else.
    expect((await seen.pageRecord(tabId))?.navigation).toMatchObject({
      requestedUrl: startPage,
      hops: [],
      complete: true,
      response: { status: 200, freshness: 'fresh' },
      connection: { security: { state: 'secure', protocolVersion: 'TLSv1.3' } },
    });
  } finally {
    await firefox.close();
  }
});
