import type { Worker } from '@playwright/test';
import { findExtensionWorker } from './extension-worker.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

/** As the browser knows it; the polyfill's types have no promise there. */
interface Omnibox {
  readonly onInputChanged: { dispatch: (typed: string, show: (found: Found) => void) => void };
  readonly onInputEntered: { dispatch: (content: string, disposition: string) => void };
  readonly setDefaultSuggestion: (suggestion: { readonly description: string }) => Promise<void>;
}

type Found = readonly { readonly content: string; readonly description: string }[];

const hostile = `hsts-zero<b>&"'</match>\u0001.test`;

// No driver reaches the browser's address bar, so the worker is told what is typed there. Whether
// Chromium can read what it answers, Chromium says itself.
test('a site is found and opened from the address bar, and no name spoils what is shown', async ({
  portlight,
}) => {
  const { context, control } = portlight;
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-zero.test/');
  await waitUntilSettled(portlight, tabId);
  await control.evaluate(async (site) => {
    const request = indexedDB.open('portlight-history');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const store = request.result.transaction('sites', 'readwrite').objectStore('sites');
    const row = { level: 'mixed', findings: [], visits: 2, changes: 0, lastTime: 1 };
    const put = store.put({ ...row, site, rank: 2, age: -1, calm: 0 });
    await new Promise((resolve) => put.addEventListener('success', resolve));
    request.result.close();
  }, hostile);
  const worker = findExtensionWorker(context);

  await expect.poll(() => contentsFor(worker, 'HSTS-zero')).toEqual(['hsts-zero.test', hostile]);
  for (const { description } of await found(worker, 'hsts-zero')) {
    expect(await isReadByChromium(worker, description)).toBe(true);
  }
  expect(await isReadByChromium(worker, '<match>a')).toBe(false);
  expect(await contentsFor(worker, 'no such name')).toEqual([]);

  const opened = context.waitForEvent('page');
  await choose(worker, 'hsts-zero.test', 'newForegroundTab');
  const view = await opened;
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('hsts-zero.test');
  // In the tab in front, which is this one.
  await choose(worker, 'no such name', 'currentTab');
  await expect(view.getByRole('searchbox', { name: 'Search' })).toHaveValue('no such name');
  await expect(view.getByText('No site is like that.')).toBeVisible();
  await view.close();
  await page.close();
  await control.evaluate(() => chrome.runtime.sendMessage({ type: 'forget-everything' }));
});

async function contentsFor(worker: Worker, typed: string): Promise<readonly string[]> {
  return (await found(worker, typed)).map(({ content }) => content);
}

function found(worker: Worker, typed: string): Promise<Found> {
  return worker.evaluate((text) => {
    const { onInputChanged } = (chrome as unknown as { omnibox: Omnibox }).omnibox;
    return new Promise<Found>((resolve) => {
      onInputChanged.dispatch(text, resolve);
    });
  }, typed);
}

function isReadByChromium(worker: Worker, description: string): Promise<boolean> {
  return worker.evaluate(async (text) => {
    const { omnibox } = chrome as unknown as { omnibox: Omnibox };
    return omnibox.setDefaultSuggestion({ description: text }).then(
      () => true,
      () => false,
    );
  }, description);
}

function choose(worker: Worker, content: string, disposition: string): Promise<void> {
  return worker.evaluate(
    ([what, where]) => {
      const { onInputEntered } = (chrome as unknown as { omnibox: Omnibox }).omnibox;
      onInputEntered.dispatch(what, where);
    },
    [content, disposition] as const,
  );
}
