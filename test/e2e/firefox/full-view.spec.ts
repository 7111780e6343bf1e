import { expect, test } from '../lab-test.ts';
import { pressButton } from '../popup-words.ts';
import { visitOf, waitUntilSettled } from '../portlight.ts';
import { takeDownload } from '../take-download.ts';

test('in Firefox sites are sorted, searched, filtered, taken out and brought back, and a setting is kept', async ({
  seen,
  firefox,
}) => {
  const view = await firefox.openTab();
  const open = (path: string): Promise<void> => view.loadWhole(`${firefox.extensionRoot}${path}`);
  const words = (): Promise<string> => view.run(() => document.body.innerText);
  const press = (name: string): Promise<void> =>
    expect.poll(() => view.run(pressButton, name), { message: `“${name}” is there` }).toBe(true);
  const fill = (label: string, value: string): Promise<void> =>
    expect.poll(() => view.run(fillField, label, value), { message: `“${label}”` }).toBe(true);
  const expectSites = (...names: readonly string[]): Promise<void> =>
    expect.poll(() => view.run(readSites)).toEqual(names);

  await open('manifest.json');
  const forget = { type: 'forget-everything' };
  expect(await view.run((message) => chrome.runtime.sendMessage(message), forget)).toEqual({
    ok: true,
  });
  for (const url of ['https://hsts-zero.test/', 'https://good.test/']) {
    const tab = await seen.open(url);
    await visitOf(seen, (await waitUntilSettled(seen, tab.tabId)).key);
    await tab.close();
  }
  await open('src/dashboard/index.html');
  await expectSites('hsts-zero.test', 'good.test');
  await fill('Sort by', 'newest');
  await expectSites('good.test', 'hsts-zero.test');
  await fill('Search', 'https://hsts-zero.test/path');
  await expectSites('hsts-zero.test');
  await fill('Search', '');
  await fill('Level', 'secure');
  await expectSites('good.test');
  expect(await view.run(isTooWide)).toBe(false);
  await view.run(() => document.querySelector<HTMLElement>('.site-row')?.click());
  await expect
    .poll(() => view.run(() => document.querySelector('h1')?.textContent))
    .toBe('good.test');
  await expect.poll(words).toContain('Encrypted');

  await view.run(() => {
    location.hash = '#/data';
  });
  const before = await seen.visits();
  await press('Export everything');
  const file = await takeDownload(firefox.downloads);
  expect(JSON.parse(file)).toMatchObject({ schema: 'portlight-history' });
  await press('Erase everything');
  await press('Erase');
  await expect.poll(words).toContain('Nothing is stored of what you visited.');
  expect(await seen.visits()).toEqual([]);
  await view.run(chooseFile, '{}');
  await expect.poll(words).toContain('The file is not a Portlight history. Nothing was changed.');
  await view.run(chooseFile, file);
  await expect.poll(words).toContain(`${before.length} new visits.`);
  await press('Import');
  await expect.poll(words).toContain('The file was imported.');
  expect([...(await seen.visits())].toSorted(byId)).toEqual([...before].toSorted(byId));

  const settings = 'src/options/index.html';
  await open(settings);
  const light = await view.run(readGround);
  await fill('Theme', 'dark');
  await expect.poll(words).toContain('Saved.');
  await expect.poll(() => view.run(readGround)).not.toBe(light);
  expect(await view.run(isTooWide)).toBe(false);
  await open('src/dashboard/index.html');
  expect(await view.run(readGround)).not.toBe(light);
  await open(settings);
  await expect.poll(() => view.run(readTheme)).toBe('dark');
  await fill('Theme', 'system');
  await expect.poll(() => view.run(readGround)).toBe(light);
  await view.close();
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id.localeCompare(other.id);
}

/** Fills in the field of this label as a person would. Runs in a page of the extension. */
function fillField(label: string, value: string): boolean {
  const named = [...document.querySelectorAll('label')].find(({ innerText }) =>
    innerText.trim().startsWith(label),
  );
  const field = named?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return false;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field.value === value;
}

/** Runs in the full view. */
function readSites(): readonly string[] {
  return [...document.querySelectorAll('.site-row .site-name')].map(
    ({ textContent }) => textContent,
  );
}

/** Runs in the full view. */
function chooseFile(content: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], 'history.json', { type: 'application/json' }));
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

function isTooWide(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

function readGround(): string {
  return getComputedStyle(document.documentElement).backgroundColor;
}

/** Runs in the settings. */
function readTheme(): string | undefined {
  return [...document.querySelectorAll('select')].find((one) =>
    [...one.options].some(({ value }) => value === 'dark'),
  )?.value;
}
