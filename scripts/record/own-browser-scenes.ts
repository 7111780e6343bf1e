import { expect } from '@playwright/test';
import { attachBare } from '../../test/e2e/bare-portlight.ts';
import { attach, waitUntilHeard } from '../../test/e2e/portlight.ts';
import { launchBareBrowser } from '../../test/lab/bare-browser.ts';
import { launchLabBrowser } from '../../test/lab/browser.ts';
import type { Lab } from '../../test/lab/lab.ts';
import { keptPage } from '../../test/lab/scenes/cached.ts';
import { linkedPage, prerenderingPage } from '../../test/lab/scenes/speculation.ts';
import { recordingExtension } from './build-recorder.ts';
import { recordedIn, sessionOf } from './recorded.ts';
import type { OwnBrowserScene } from './scenes.ts';
import { arrive, goTo } from './stage.ts';

/** Scenes that need a browser of their own: how each is played, and what was recorded of it. */
export const ownBrowserScenes: Readonly<
  Record<OwnBrowserScene, (lab: Lab) => Promise<readonly object[]>>
> = {
  'scene-back-by-back-forward-cache': recordBackForwardCache,
  'scene-prerender-shown': (lab) => recordPrerender(lab, true),
  'scene-prerender-unseen': (lab) => recordPrerender(lab, false),
};

/** Playwright's own browser keeps no page for back and forward. */
async function recordBackForwardCache(lab: Lab): Promise<readonly object[]> {
  const options = { lab, headless: true, extension: recordingExtension, backForwardCache: true };
  const browser = await launchLabBrowser(options);
  try {
    const portlight = await attach(browser.context);
    await waitUntilHeard(portlight, lab.startUrl);
    const stage = { portlight, ...(await portlight.newTab()) };
    await goTo(stage, keptPage);
    await goTo(stage, 'https://hsts-absent.test/');
    // A page that comes back has loaded before: there is no `load` to wait for.
    await arrive(stage, () => stage.page.goBack({ waitUntil: 'commit' }));
    return recordedIn(await sessionOf(portlight), stage.tabId);
  } finally {
    await browser.close();
  }
}

/** In a tab with a debugger Chromium does not prerender. */
async function recordPrerender(lab: Lab, goThere: boolean): Promise<readonly object[]> {
  const browser = await launchBareBrowser({ lab, extension: recordingExtension });
  try {
    const portlight = await attachBare(browser, lab.startUrl);
    const tabId = await portlight.openTab(prerenderingPage);
    const ready = async (): Promise<boolean> => {
      const pages = (await portlight.tab(tabId))?.pages ?? [];
      const hidden = pages.filter(({ url }) => url !== prerenderingPage);
      return hidden.length === 2 && hidden.every((page) => page.insecureResources.length > 0);
    };
    await expect.poll(ready, { message: 'both pages are prerendered' }).toBe(true);
    if (goThere) {
      await portlight.changeAddress(tabId, `${prerenderingPage}#go`);
      await expect
        .poll(async () => (await portlight.tab(tabId))?.active?.url, { message: 'it is shown' })
        .toBe(linkedPage);
    }
    return recordedIn(await portlight.session(), tabId);
  } finally {
    await browser.close();
  }
}
