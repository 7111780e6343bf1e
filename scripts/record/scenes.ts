import { expect } from '@playwright/test';
import type { RecordedScene } from '../../test/fixtures/recordings.ts';
import { waitUntilSettled } from '../../test/e2e/portlight.ts';
import { keptPage, revalidatedPage } from '../../test/lab/scenes/cached.ts';
import { clickedThrough, givenUp, warnedOf } from '../../test/lab/scenes/failed-navigations.ts';
import { clearTextFraming, framing } from '../../test/lab/scenes/framed.ts';
import { chainStart, strictOverHttp } from '../../test/lab/scenes/redirect-chains.ts';
import { inCharge, workerHome, workerPages } from '../../test/lab/scenes/service-worker.ts';
import { singlePageApp } from '../../test/lab/scenes/single-page-app.ts';
import { prefetchedByRule, prefetchingPage } from '../../test/lab/scenes/speculation.ts';
import { clearTextAssets } from '../../test/lab/shared-sites.ts';
import { arrive, follow, goTo, haveLastWord, type Play } from './stage.ts';

/** Those that need a browser of their own stand in `own-browser-scenes.ts`. */
export type OwnBrowserScene =
  'scene-back-by-back-forward-cache' | 'scene-prerender-shown' | 'scene-prerender-unseen';

const gappyPage = 'https://hsts-absent.test/';

function visit(...urls: readonly string[]): Play {
  return async (stage) => {
    for (const url of urls) await goTo(stage, url);
  };
}

/** Installs the site's service worker, goes elsewhere, and then to a page it answers for. */
function visitServiceWorker(url: string): Play {
  return async (stage) => {
    await goTo(stage, workerHome);
    await expect(stage.page).toHaveTitle(inCharge);
    await visit(gappyPage, url)(stage);
  };
}

/** Goes to a page and follows a link of it that leads to no other. */
function giveUp(happen: Play): Play {
  return async (stage) => {
    await goTo(stage, givenUp);
    await happen(stage);
    await haveLastWord(stage);
    await expect.poll(() => stage.portlight.pendingUrls(stage.tabId)).toEqual([]);
  };
}

/** How each scene is played. What it must come to stands in `test/fixtures/recordings.ts`. */
export const scenes: Readonly<Record<Exclude<RecordedScene, OwnBrowserScene>, Play>> = {
  'scene-nested-frames': visit(`${framing}/nested`),
  'scene-srcdoc-frame': visit(`${framing}/srcdoc`),
  'scene-blob-frame': visit(`${framing}/blob`),
  'scene-frame-in-clear-text': visit(clearTextFraming),
  'scene-chain-over-http': visit(`${chainStart}/over-http`),
  'scene-redirect-loop': visit(`${chainStart}/loop`),
  'scene-hsts-upgrade': visit(strictOverHttp, strictOverHttp, `${chainStart}/to-strict-host`),
  'scene-meta-refresh': visitAndBeSent('/via-hop-meta-refresh'),
  'scene-by-script': visitAndBeSent('/via-hop-by-script'),
  'scene-form-sent': async (stage) => {
    await goTo(stage, `${chainStart}/form`);
    await arrive(stage, () => stage.page.getByRole('button', { name: 'Keep method' }).click());
  },
  'scene-back-by-disk-cache': async (stage) => {
    await visit(keptPage, gappyPage)(stage);
    await arrive(stage, () => stage.page.goBack());
  },
  'scene-not-modified': async (stage) => {
    await goTo(stage, revalidatedPage);
    await arrive(stage, () => stage.page.getByRole('link').click());
  },
  'scene-service-worker-made': visitServiceWorker(workerPages.made),
  'scene-service-worker-passed': visitServiceWorker(workerPages.passed),
  'scene-service-worker-left': visitServiceWorker(workerPages.redirected),
  'scene-prefetch-used': async (stage) => {
    const fetched = stage.page.context().waitForEvent('requestfinished', {
      predicate: (request) => request.url() === prefetchedByRule,
    });
    await goTo(stage, prefetchingPage);
    await fetched;
    await arrive(stage, () => stage.page.getByRole('link', { name: 'By rule' }).click());
  },
  'scene-single-page-app': async ({ portlight, page, tabId }) => {
    await goTo({ portlight, page, tabId }, singlePageApp);
    await page.evaluate((url) => {
      history.pushState(null, '', '/inbox');
      location.hash = 'part';
      document.body.append(Object.assign(new Image(), { src: url }));
    }, `${clearTextAssets}/image.png?recorded`);
    await expect
      .poll(async () => (await portlight.pageRecord(tabId))?.insecureResources[0]?.traces)
      .toContain('fetched-upgraded');
  },
  'scene-download': giveUp(({ page }) =>
    Promise.all([page.waitForEvent('download'), follow(page, '/file')]).then(() => undefined),
  ),
  'scene-no-content': giveUp(({ page }) =>
    Promise.all([page.waitForResponse(`${givenUp}nothing`), follow(page, '/nothing')]).then(
      () => undefined,
    ),
  ),
  'scene-other-link': async (stage) => {
    const { portlight, page, tabId } = stage;
    await goTo(stage, givenUp);
    const place = await page.getByRole('link', { name: 'Next' }).boundingBox();
    await follow(page, '/silence');
    await expect.poll(() => portlight.pendingUrls(tabId)).toEqual([`${givenUp}silence`]);
    // Only the mouse still reaches a page that waits for another.
    await arrive(stage, () => page.mouse.click((place?.x ?? 0) + 4, (place?.y ?? 0) + 4));
  },
  'scene-clicked-through': async (stage) => {
    await goTo(stage, clickedThrough);
    // The words that Chromium's warning listens for.
    await arrive(stage, () => stage.page.keyboard.type('thisisunsafe'));
  },
  'scene-warning-heeded': async (stage) => {
    await visit(givenUp, warnedOf)(stage);
    await arrive(stage, () => stage.page.goBack());
  },
  'scene-not-a-web-page': async ({ portlight, page, tabId }) => {
    await goTo({ portlight, page, tabId }, 'http://clear-text.test/');
    await page.goto('data:text/html,<h1>By itself</h1>');
    await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toMatch(/^data:/);
  },
  'scene-reload': async (stage) => {
    await goTo(stage, gappyPage);
    await arrive(stage, () => stage.page.reload());
  },
  'scene-one-after-the-other': visit(
    'http://clear-text.test/',
    'https://mixed-together.test/',
    'https://failed-expired.test/',
    'https://good.test/',
  ),
};

/** A page that at once leads on to another. */
function visitAndBeSent(path: string): Play {
  return async (stage) => {
    await stage.page.goto(`${chainStart}${path}`);
    await expect
      .poll(async () => (await stage.portlight.pageRecord(stage.tabId))?.url)
      .toMatch(/^https:\/\/chain-end\.test\//);
    await waitUntilSettled(stage.portlight, stage.tabId);
  };
}
