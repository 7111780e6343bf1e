import { fileURLToPath } from 'node:url';
import { launchLabFirefox } from '../../lab/firefox/launch.ts';
import { expect, test } from '../lab-test.ts';
import { seenInFirefox } from '../seen-in-firefox.ts';
import { waitUntilSeen } from '../seen-portlight.ts';

const extension = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));

/** What stands in the sidebar, and whether it needs more width than it has. Runs in a page of the extension. */
function readSidebar(): readonly string[] {
  return chrome.extension.getViews({ type: 'sidebar' }).map(({ document }) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const words = [...document.querySelectorAll('.verdict-host, h1')].map((one) => one.textContent);
    return [...words, ...(scrollWidth > clientWidth ? ['too wide'] : [])].join(', ');
  });
}

test('Firefox’s sidebar follows the tab in front and its pages', async ({ lab }) => {
  const firefox = await launchLabFirefox({ lab, headless: true, extension });
  try {
    await waitUntilSeen(await seenInFirefox(firefox), lab.startUrl);
    const control = await firefox.openTab();
    await control.loadWhole(`${firefox.extensionRoot}manifest.json`);
    await firefox.runPrivileged(() => SidebarController.show('_portlight-sidebar-action'));
    const sidebar = () => control.run(readSidebar);
    const good = await firefox.openTab();
    await good.load('https://good.test/');
    await expect.poll(sidebar).toEqual(['good.test, Encrypted']);
    const other = await firefox.openTab();
    await other.load('http://clear-text.test/');
    await expect.poll(sidebar).toEqual(['clear-text.test, Not encrypted']);
    await other.load('https://hsts-absent.test/');
    await expect.poll(sidebar).toEqual(['hsts-absent.test, Encrypted, with gaps']);
    await other.close();
    await expect.poll(sidebar).not.toEqual(['hsts-absent.test, Encrypted, with gaps']);
  } finally {
    await firefox.close();
  }
});
