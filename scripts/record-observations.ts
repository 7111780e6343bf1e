// npm run record: plays lab cases and scenes in real Chromium and, fewer of them, in real Firefox, and
// writes down, for each, what the platform told the worker, into `test/fixtures/observations`. Unit tests
// fold it in every way. `npm run record firefox-good` records that one anew.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { attach, waitUntilHeard, type Portlight } from '../test/e2e/portlight.ts';
import { writeRecorded } from '../test/fixtures/recorded-file.ts';
import { firefoxPrefix } from '../test/fixtures/firefox-recordings.ts';
import { recordedCases } from '../test/fixtures/recordings.ts';
import { stableRecording } from '../test/fixtures/stable-recording.ts';
import { launchLabBrowser } from '../test/lab/browser.ts';
import { labCases } from '../test/lab/cases.ts';
import { startLab, type Lab } from '../test/lab/lab.ts';
import { buildRecorder, recordingExtension } from './record/build-recorder.ts';
import { ensureBrowsers } from './ensure-browser.ts';
import { recordInFirefox } from './record/in-firefox.ts';
import { ownBrowserScenes } from './record/own-browser-scenes.ts';
import { recordedIn, sessionOf } from './record/recorded.ts';
import { scenes } from './record/scenes.ts';
import { goTo, type Play } from './record/stage.ts';

const folder = fileURLToPath(new URL('../test/fixtures/observations/', import.meta.url));

/** Every part that shares the browser, in its order: some count on what the browser has learned. */
const plays: readonly (readonly [id: string, play: Play])[] = [
  ...recordedCases.map((id): [string, Play] => {
    const url = labCases.find((labCase) => labCase.id === id)?.url;
    if (url === undefined) throw new Error(`The lab has no case ${id}.`);
    return [id, (stage) => goTo(stage, url)];
  }),
  ...Object.entries(scenes),
];

async function recordAll(lab: Lab, only: readonly string[]): Promise<void> {
  const isWanted = ([id]: readonly [string, unknown]): boolean =>
    only.length === 0 || only.includes(id);
  const browser = await launchLabBrowser({ lab, headless: true, extension: recordingExtension });
  let recordedWith: string;
  try {
    const portlight = await attach(browser.context);
    const version = browser.context.browser()?.version() ?? 'unknown';
    recordedWith = `Chromium ${version.split('.')[0]}`;
    await waitUntilHeard(portlight, lab.startUrl);
    for (const [id, play] of plays.filter(isWanted)) {
      await keep(id, recordedWith, await record(portlight, play));
    }
  } finally {
    await browser.close();
  }
  for (const [id, play] of Object.entries(ownBrowserScenes).filter(isWanted)) {
    await keep(id, recordedWith, await play(lab));
  }
}

async function record(portlight: Portlight, play: Play): Promise<readonly object[]> {
  const { page, tabId } = await portlight.newTab();
  await play({ portlight, page, tabId });
  const recorded = recordedIn(await sessionOf(portlight), tabId);
  await page.close();
  return recorded;
}

async function keep(id: string, recordedWith: string, recorded: readonly object[]): Promise<void> {
  const observations = stableRecording(recorded);
  await writeFile(`${folder}${id}.json`, writeRecorded(recordedWith, id, observations));
  console.log(`${String(observations.length).padStart(4)} observations  ${id}`);
}

const only = process.argv.slice(2);
const inFirefox = (id: string): boolean => id.startsWith(firefoxPrefix);
const lab = await startLab();
try {
  if (only.length === 0 || !only.every(inFirefox)) {
    ensureBrowsers(['chromium']);
    await buildRecorder('chromium');
    await recordAll(lab, only);
  }
  if (only.length === 0 || only.some(inFirefox)) {
    ensureBrowsers(['firefox']);
    await buildRecorder('firefox');
    await recordInFirefox(lab, only, keep);
  }
} finally {
  await lab.stop();
}
