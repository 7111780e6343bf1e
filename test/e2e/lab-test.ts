import { test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../build/manifest.ts';
import { launchLabBrowser, type LabBrowser } from '../lab/browser.ts';
import { launchLabFirefox, type LabFirefox } from '../lab/firefox/launch.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { attach, waitUntilHeard, type Portlight } from './portlight.ts';
import { seenInChromium } from './seen-in-chromium.ts';
import { seenInFirefox } from './seen-in-firefox.ts';
import { waitUntilSeen, type SeenPortlight } from './seen-portlight.ts';

const built = (target: Target): string =>
  fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));

export const builtExtension = built('chromium');

/** Which browser a project of `playwright.config.ts` is for. */
export interface InBrowser {
  readonly target: Target;
}

interface LabFixtures extends InBrowser {
  readonly lab: Lab;
  /** Starts the worker's Chromium with the built extension, once. */
  readonly startChromium: () => Promise<Portlight>;
  /** One Chromium for all tests of a worker. */
  readonly portlight: Portlight;
  /** One Firefox for all tests of a worker. */
  readonly firefox: LabFirefox;
  /** Starts the worker's Firefox with the built extension, once. */
  readonly startFirefox: () => Promise<LabFirefox>;
  /** One browser of the project's kind for all tests of a worker, for what every browser must do. */
  readonly seen: SeenPortlight;
}

/** A test in a real browser with the built extension, in the lab. */
export const test = base.extend<object, LabFixtures>({
  target: ['chromium', { option: true, scope: 'worker' }],
  lab: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
  startChromium: [
    async ({ lab }, use) => {
      const started: LabBrowser[] = [];
      const start = async (): Promise<Portlight> => {
        const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
        started.push(browser);
        const portlight = await attach(browser.context);
        await waitUntilHeard(portlight, lab.startUrl);
        return portlight;
      };
      let portlight: Promise<Portlight> | null = null;
      try {
        await use(() => (portlight ??= start()));
      } finally {
        for (const browser of started) await browser.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  portlight: [
    async ({ startChromium }, use) => {
      await use(await startChromium());
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  startFirefox: [
    async ({ lab }, use) => {
      const started: LabFirefox[] = [];
      const start = async (): Promise<LabFirefox> => {
        const extension = built('firefox');
        const firefox = await launchLabFirefox({ lab, headless: true, extension });
        started.push(firefox);
        return firefox;
      };
      let firefox: Promise<LabFirefox> | null = null;
      try {
        await use(() => (firefox ??= start()));
      } finally {
        for (const one of started) await one.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  firefox: [
    async ({ startFirefox }, use) => {
      await use(await startFirefox());
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  seen: [
    async ({ target, lab, startChromium, startFirefox }, use) => {
      if (target === 'chromium') return use(seenInChromium(await startChromium()));
      const seen = await seenInFirefox(await startFirefox());
      await waitUntilSeen(seen, lab.startUrl);
      await use(seen);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
