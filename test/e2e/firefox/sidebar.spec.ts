import { expect, test } from '../lab-test.ts';

/** What stands in the sidebar, and whether it needs more width than it has. Runs in a page of the extension. */
function readSidebar(): readonly string[] {
  return chrome.extension.getViews({ type: 'sidebar' }).map(({ document }) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const words = [...document.querySelectorAll('.verdict-host, h1')].map((one) => one.textContent);
    return [...words, ...(scrollWidth > clientWidth ? ['too wide'] : [])].join(', ');
  });
}

test('Firefox’s sidebar follows the tab in front and its pages', async ({ seen, firefox }) => {
  const control = await firefox.openTab();
  await control.loadWhole(`${firefox.extensionRoot}manifest.json`);
  await firefox.runPrivileged(() => SidebarController.show('_portlight-sidebar-action'));
  try {
    const sidebar = () => control.run(readSidebar);
    const good = await seen.open('https://good.test/');
    await expect.poll(sidebar).toEqual(['good.test, Encrypted']);
    const other = await seen.open('http://clear-text.test/');
    await expect.poll(sidebar).toEqual(['clear-text.test, Not encrypted']);
    await other.load('https://hsts-absent.test/');
    await expect.poll(sidebar).toEqual(['hsts-absent.test, Encrypted, with gaps']);
    await other.close();
    await expect.poll(sidebar).not.toEqual(['hsts-absent.test, Encrypted, with gaps']);
    await good.close();
  } finally {
    await firefox.runPrivileged(() => SidebarController.hide());
    await control.close();
  }
});
