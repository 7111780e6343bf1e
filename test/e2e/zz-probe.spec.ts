import { keptRedirect } from '../lab/scenes/redirect-chains.ts';
import { test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

test('probe', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  for (let i = 0; i < 2; i += 1) {
    await page.goto(keptRedirect);
    const record = await waitUntilSettled(portlight, tabId);
    console.log(JSON.stringify(record.navigation, null, 1));
    await page.goto('about:blank');
  }
  await page.goto('https://port-forbidden-part.test/');
  const record = await waitUntilSettled(portlight, tabId);
  console.log(JSON.stringify(record.documents, null, 1));
  console.log(await page.evaluate(() => JSON.stringify(performance.getEntriesByType('resource'))));
});
