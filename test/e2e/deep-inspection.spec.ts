import type { Page } from '@playwright/test';
import type { Inspection } from '../../src/core/inspection.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';

const nothing = { rules: [], scripts: [] };

function panelOf(popup: Page) {
  const panel = popup.getByRole('region', { name: 'Deep inspection' });
  return { button: panel.getByRole('button'), words: panel.getByRole('status'), panel };
}

/** Opens a page and its popup. */
async function openBoth(portlight: Portlight, url: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url, { waitUntil: 'commit' });
  const popup = await portlight.openPopup(tabId);
  return { page, popup, tabId, ...panelOf(popup) };
}

async function stored(portlight: Portlight, tabId: number): Promise<Inspection | null> {
  return portlight.control.evaluate(async (id) => {
    const key = `inspection/${id}`;
    return ((await chrome.storage.session.get(key))[key] as Inspection | undefined) ?? null;
  }, tabId);
}

test('a person inspects a page from the keyboard, sees how it goes, and what came of it', async ({
  portlight,
}) => {
  const { page, popup, button, words } = await openBoth(portlight, 'https://mixed-websocket.test/');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await expect(button).toHaveText('Inspect deeply');
  await expect(words).toHaveText(/^Loads the page again and listens to everything/);
  await button.focus();
  await popup.keyboard.press('Enter');
  await expect(button).toHaveText('Stop inspection');
  await expect(popup.getByRole('progressbar', { name: 'Deep inspection' })).toBeVisible();
  await expect(words).toHaveText(/Listening .*one part so far/);
  await expect(words).toHaveText(
    'Inspected deeply: of everything the page asked for while it loaded, one part was named insecurely.',
  );
  await expect(button).toBeFocused();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Only partly encrypted');
  await expect(popup.getByText('WebSocket, by deep inspection')).toBeVisible();
  await expect(popup.getByText('ws://cdn.lab-assets.test/socket')).toBeVisible();
  expect(await portlight.inspectionRemains()).toEqual(nothing);
  await popup.close();
  await page.close();
});

test('a clean page that was inspected says that everything was looked at', async ({
  portlight,
}) => {
  const { page, popup, button, words } = await openBoth(portlight, 'https://good.test/');
  await popup.getByRole('button', { name: 'Passed' }).click();
  await expect(popup.getByText(/are seen by a deep inspection only/)).toBeVisible();
  await button.click();
  await expect(words).toHaveText(/no part was named insecurely\.$/);
  await expect(popup.getByText(/WebSockets and images made by scripts included/)).toBeVisible();
  await popup.close();
  await page.close();
});

test('the page’s own policies and their reports are left alone, and not taken for ours', async ({
  portlight,
}) => {
  const { page, popup, tabId, button, words } = await openBoth(
    portlight,
    'https://inspection-policies.test/',
  );
  await waitUntilSettled(portlight, tabId);
  const countReports = (): Promise<number> =>
    page.evaluate(async () => Number(await (await fetch('/reports')).text()));
  const before = await countReports();
  expect(before).toBeGreaterThan(0);
  await button.click();
  await expect(words).toHaveText(/^Inspected deeply: .* one part was named insecurely\.$/);
  const record = await waitUntilSettled(portlight, tabId);
  expect(record.insecureResources.map(({ url }) => url)).toEqual([
    'http://cdn.lab-assets.test/image.png?own',
  ]);
  // As many as the first time: of our policy nobody is told.
  await expect.poll(countReports).toBe(2 * before);
  await popup.close();
  await page.close();
});

test('it can be stopped, and leaves nothing behind', async ({ portlight }) => {
  const { page, popup, tabId, button, words } = await openBoth(
    portlight,
    'https://inspection-endless.test/',
  );
  await button.click();
  await expect(words).toHaveText(/^Listening while the page loads/);
  expect(await portlight.inspectionRemains()).toEqual({
    rules: [tabId],
    scripts: ['deep-inspection'],
  });
  await expect(button).toHaveText('Stop inspection');
  await button.click();
  await expect(words).toHaveText('The inspection was stopped. What was found until then is kept.');
  await expect.poll(() => portlight.inspectionRemains()).toEqual(nothing);
  await popup.close();
  await page.close();
});

test('closing the tab or going elsewhere ends it, and leaves nothing behind', async ({
  portlight,
}) => {
  const { page, popup, tabId, button, words } = await openBoth(
    portlight,
    'https://inspection-endless.test/',
  );
  await button.click();
  await expect(words).toHaveText(/^Listening while the page loads/);
  await page.goto('https://good.test/');
  await expect(words).toHaveText(/ended early, because the tab went on to this page\.$/);
  await expect.poll(() => portlight.inspectionRemains()).toEqual(nothing);
  await button.click();
  await expect(button).toHaveText('Stop inspection');
  // In the middle of the reload, where the driver's own way to close a page can wait for ever.
  await portlight.control.evaluate((id) => chrome.tabs.remove(id), tabId);
  await expect.poll(() => portlight.inspectionRemains()).toEqual(nothing);
  await expect.poll(() => stored(portlight, tabId)).toBeNull();
  await popup.close();
});

test('a worker stopped in the middle is followed by one that carries on, and says so', async ({
  portlight,
}) => {
  const { page, popup, tabId, button, words } = await openBoth(
    portlight,
    'https://mixed-image-unattached.test/',
  );
  await button.click();
  await expect(words).toHaveText(/^(?:Listening|The page has loaded)/);
  await portlight.stopWorker();
  await expect(words).toHaveText(
    /^Inspected deeply: .* one part was named insecurely\..*the next one carried on\.$/,
  );
  expect(await portlight.inspectionRemains()).toEqual(nothing);
  expect((await waitUntilSettled(portlight, tabId)).insecureResources).toMatchObject([
    { url: 'http://cdn.lab-assets.test/image.png' },
  ]);
  await popup.close();
  await page.close();
});

test('what a broken-off inspection left in the browser is taken out by the next worker', async ({
  portlight,
}) => {
  const { page, popup, tabId, button, words } = await openBoth(
    portlight,
    'https://inspection-endless.test/',
  );
  await button.click();
  await expect(words).toHaveText(/^Listening while the page loads/);
  await portlight.stopWorker();
  // As if the browser had lost what it knew of the inspection.
  await portlight.control.evaluate(
    (id) => chrome.storage.session.remove(`inspection/${id}`),
    tabId,
  );
  await expect
    .poll(async () => {
      // Any event wakes the worker.
      await portlight.control.evaluate(
        (id) => chrome.runtime.sendMessage({ type: 'look-at-tab', tabId: id }),
        tabId,
      );
      return portlight.inspectionRemains();
    })
    .toEqual(nothing);
  await popup.close();
  await page.close();
});
