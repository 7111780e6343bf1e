import { fileURLToPath } from 'node:url';
import { labCases } from '../../lab/cases.ts';
import { expectedIn } from '../../lab/expected-in.ts';
import { hasGermanPack } from '../../lab/firefox/german-pack.ts';
import { launchLabFirefox } from '../../lab/firefox/launch.ts';
import { expect, test } from '../lab-test.ts';
import { seenInFirefox } from '../seen-in-firefox.ts';
import { waitUntilSeen } from '../seen-portlight.ts';

const extension = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));

/** Of these Firefox tells in a sentence of its own language. */
const failures = [
  'failed-expired',
  'failed-wrong-name',
  'failed-self-signed',
  'failed-unknown-issuer',
  'failed-old-tls',
];

test('what failed in a Firefox that speaks German is known by what is not translated', async ({
  lab,
}) => {
  test.skip(!hasGermanPack(), 'This Firefox has no German language pack.');
  test.setTimeout(120_000);
  const firefox = await launchLabFirefox({ lab, headless: true, extension, language: 'de' });
  try {
    const seen = await seenInFirefox(firefox);
    await waitUntilSeen(seen, lab.startUrl);
    const control = await firefox.openTab();
    await control.loadWhole(`${firefox.extensionRoot}manifest.json`);
    expect(await control.run(() => chrome.i18n.getUILanguage())).toBe('de');
    for (const labCase of labCases.filter(({ id }) => failures.includes(id))) {
      const tab = await seen.open(labCase.url);
      await expect
        .poll(async () => (await seen.visits()).find(({ url }) => url === labCase.url))
        .toMatchObject({ ...expectedIn('firefox', labCase), url: labCase.url });
      await tab.close();
    }
  } finally {
    await firefox.close();
  }
});
