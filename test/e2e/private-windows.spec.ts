import { launchLabBrowser } from '../lab/browser.ts';
import { privatePage } from '../lab/scenes/private-window.ts';
import { builtExtension, expect, test } from './lab-test.ts';
import { switchOnCard } from './extension-card.ts';
import { attach, newestTab, waitUntilHeard, waitUntilSettled } from './portlight.ts';
import { readAreas } from './stored.ts';
import { turnToTab } from './turn-to-tab.ts';

test('a private window is explained while it is open, and leaves no trace', async ({ lab }) => {
  // A browser of its own: the permission reloads the extension.
  const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
  try {
    const { context } = browser;
    const before = await attach(context);
    const { host } = new URL(before.control.url());
    await switchOnCard(context, host, { incognitoAccess: true });
    const portlight = await attach(context);
    await waitUntilHeard(portlight, lab.startUrl);
    const opened = context.waitForEvent('page');
    await portlight.control.evaluate(
      (url) => chrome.windows.create({ incognito: true, url }),
      privatePage,
    );
    const page = await opened;
    const tabId = await newestTab(portlight.control);
    const record = await waitUntilSettled(portlight, tabId);
    expect(record).toMatchObject({ private: true, url: privatePage });

    const popup = await portlight.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
    await turnToTab(popup, 'History');
    await expect(
      popup.getByText('Nothing is kept of what you visit in a private window.'),
    ).toBeVisible();
    await popup.close();
    await page.close();
    await expect.poll(() => portlight.sessionKeys()).not.toContain(`page/${record.key}`);
    expect(JSON.stringify(await portlight.visits())).not.toContain(new URL(privatePage).host);
    expect(await portlight.control.evaluate(readAreas)).toBe('[{},{}]');
  } finally {
    await browser.close();
  }
});
