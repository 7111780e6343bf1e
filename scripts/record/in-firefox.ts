import { expect } from '@playwright/test';
import { waitUntilSettled } from '../../test/e2e/portlight.ts';
import { seenInFirefox } from '../../test/e2e/seen-in-firefox.ts';
import { waitUntilSeen, type SeenPortlight, type SeenTab } from '../../test/e2e/seen-portlight.ts';
import {
  firefoxCases,
  firefoxPrefix,
  type FirefoxScene,
} from '../../test/fixtures/firefox-recordings.ts';
import { labCases } from '../../test/lab/cases.ts';
import { launchLabFirefox } from '../../test/lab/firefox/launch.ts';
import type { Lab } from '../../test/lab/lab.ts';
import { strictOverHttp } from '../../test/lab/scenes/redirect-chains.ts';
import { inCharge, workerHome, workerPages } from '../../test/lab/scenes/service-worker.ts';
import { recordingExtensionForFirefox } from './build-recorder.ts';
import { recordedIn } from './recorded.ts';

/** A tab in which a scene is played to its end. */
interface Stage {
  readonly seen: SeenPortlight;
  readonly tab: SeenTab;
}

type Play = (stage: Stage) => Promise<void>;

const gappyPage = 'https://hsts-absent.test/';

const scenes: Readonly<Record<FirefoxScene, Play>> = {
  'scene-hsts-upgrade': goTo(strictOverHttp.replace('http:', 'https:'), strictOverHttp),
  'scene-https-first': async (stage) => {
    await goTo(gappyPage)(stage);
    // Where no page leads there, Firefox does not try.
    await arrive(stage, () =>
      stage.tab.run(() => {
        setTimeout(() => location.assign('http://www.example.com/'));
      }),
    );
  },
  'scene-fallen-back': async (stage) => {
    await goTo(gappyPage)(stage);
    await arrive(stage, () =>
      stage.tab.run(() => {
        setTimeout(() => location.assign('http://www.example.org/'));
      }),
    );
  },
  'scene-service-worker-left': async (stage) => {
    await goTo(workerHome)(stage);
    await expect.poll(() => stage.tab.run(() => document.title)).toBe(inCharge);
    await goTo(gappyPage, workerPages.untouched)(stage);
  },
  'scene-back': async (stage) => {
    await goTo(gappyPage, 'https://good.test/')(stage);
    await arrive(stage, () =>
      stage.tab.run(() => {
        setTimeout(() => history.back());
      }),
    );
  },
  'scene-one-after-the-other': goTo(
    'http://clear-text.test/',
    'https://mixed-together.test/',
    'https://failed-expired.test/',
    'https://good.test/',
  ),
};

/** Every part, in its order: some count on what the browser has learned. */
const plays: readonly (readonly [id: string, play: Play])[] = [
  ...firefoxCases.map((id): [string, Play] => {
    const url = labCases.find((labCase) => labCase.id === id)?.url;
    if (url === undefined) throw new Error(`The lab has no case ${id}.`);
    return [`${firefoxPrefix}${id}`, goTo(url)];
  }),
  ...Object.entries(scenes).map(([id, play]): [string, Play] => [`${firefoxPrefix}${id}`, play]),
];

export async function recordInFirefox(
  lab: Lab,
  only: readonly string[],
  keep: (id: string, recordedWith: string, recorded: readonly object[]) => Promise<void>,
): Promise<void> {
  const extension = recordingExtensionForFirefox;
  const firefox = await launchLabFirefox({ lab, headless: true, extension });
  try {
    const seen = await seenInFirefox(firefox);
    const control = await firefox.openTab();
    await control.loadWhole(`${firefox.extensionRoot}manifest.json`);
    const userAgent = await control.run(() => navigator.userAgent);
    const recordedWith = `Firefox ${/Firefox\/(\d+)/.exec(userAgent)?.[1] ?? 'unknown'}`;
    await waitUntilSeen(seen, lab.startUrl);
    for (const [id, play] of plays) {
      if (only.length > 0 && !only.includes(id)) continue;
      const tab = await seen.open('about:blank');
      await play({ seen, tab });
      const session = await control.run(() => chrome.storage.session.get(null));
      await keep(id, recordedWith, recordedIn(session, tab.tabId));
      await tab.close();
    }
  } finally {
    await firefox.close();
  }
}

function goTo(...urls: readonly string[]): Play {
  return async (stage) => {
    for (const url of urls) await arrive(stage, () => stage.tab.load(url));
  };
}

/** Does what leads to another document, and waits until all is said of that. */
async function arrive({ seen, tab }: Stage, leave: () => Promise<void>): Promise<void> {
  const front = async () => await seen.pageRecord(tab.tabId);
  const before = (await front())?.key;
  await leave();
  const isThere = async (): Promise<boolean> => {
    const page = await front();
    return page !== null && page.key !== before && page.url !== 'about:blank';
  };
  const within = { timeout: 30_000 };
  await expect.poll(isThere, { message: 'a new document', ...within }).toBe(true);
  // Outside of its tests Playwright waits for five seconds, which a busy machine may need.
  await expect(() => waitUntilSettled(seen, tab.tabId).then(() => undefined)).toPass(within);
}
