import { test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchLabBrowser } from '../lab/browser.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { attach, waitUntilHeard, type Portlight } from './portlight.ts';

export const builtExtension = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

interface LabFixtures {
  readonly lab: Lab;
  /** One browser with the built extension for all tests of a worker. */
  readonly portlight: Portlight;
}

/** A test in real Chromium with the built extension, in the lab. */
export const test = base.extend<object, LabFixtures>({
  lab: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker' },
  ],
  portlight: [
    async ({ lab }, use) => {
      const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
      try {
        const portlight = await attach(browser.context);
        await waitUntilHeard(portlight, lab.startUrl);
        await use(portlight);
      } finally {
        await browser.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
