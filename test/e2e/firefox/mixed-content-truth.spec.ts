import { listMixedResources, type MixedResource } from '../../../src/core/mixed-resource.ts';
import { labCases } from '../../lab/cases.ts';
import { clearTextAssets, secureAssets } from '../../lab/shared-sites.ts';
import { expect, test } from '../lab-test.ts';
import { waitUntilSettled } from '../portlight.ts';
import type { SeenTab } from '../seen-portlight.ts';

const pages = labCases.filter(({ id }) => id.startsWith('mixed-'));
/** Tabs at once. What the lab hears names no page, so it is compared for so many together. */
const atOnce = 8;

test('what Portlight calls loaded in clear and upgraded is what the lab’s servers were asked for', async ({
  seen,
  lab,
}) => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  let compared = 0;
  for (let first = 0; first < pages.length; first += atOnce) {
    const from = lab.heard.length;
    const batch = pages.slice(first, first + atOnce);
    const tabs: SeenTab[] = [];
    for (const { url } of batch) tabs.push(await seen.open(url));
    const resources: MixedResource[] = [];
    for (const tab of tabs) {
      const found = listMixedResources(await waitUntilSettled(seen, tab.tabId));
      // A lazy image is asked for once it comes into view.
      resources.push(...found.filter(({ traces }) => !traces.includes('deferred')));
      await tab.close();
    }
    const heard = new Set(lab.heard.slice(from));
    const saidOf = (outcome: string): ReadonlySet<string> =>
      new Set(resources.filter((one) => one.outcome === outcome).map(({ url }) => url));
    const loaded = saidOf('loaded-insecurely');
    const inClear = new Set([...heard].filter((url) => url.startsWith(`${clearTextAssets}/`)));
    const upgraded = [...saidOf('upgraded')].filter((url) => url.startsWith(clearTextAssets));
    const ids = batch.map(({ id }) => id).join(', ');
    wrong.push(
      ...[...loaded].filter((url) => !heard.has(url)).map((url) => `not loaded: ${url} on ${ids}`),
      ...[...inClear].filter((url) => !loaded.has(url)).map((url) => `unsaid: ${url} on ${ids}`),
      ...upgraded
        .filter((url) => !heard.has(url.replace(clearTextAssets, secureAssets)))
        .map((url) => `not upgraded: ${url} on ${ids}`),
    );
    compared += loaded.size + inClear.size + upgraded.length;
  }
  expect(wrong).toEqual([]);
  // Or nothing was looked at.
  expect(compared).toBeGreaterThan(8);
});
