import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { InBrowser } from './test/e2e/lab-test.ts';
import { browsersToTest } from './test/browsers.ts';

/** What each browser is tested with. */
const projects = {
  chromium: { testMatch: /e2e\/[^/]+\.spec\.ts$/ },
  firefox: { testMatch: /e2e\/(?:lab-cases|firefox\/[^/]+)\.spec\.ts$/ },
} as const;

// The configuration of the stress tests stands elsewhere, and takes this over.
const failureLines = fileURLToPath(new URL('test/failure-lines/playwright.ts', import.meta.url));

export default defineConfig<object, InBrowser>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Each worker has its own lab and its own browser, so files can run side by side.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 45_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: {
      pathTemplate: 'docs/screenshots/{arg}{ext}',
      // Another version of the fonts draws the same words a little otherwise. The two pictures that are most
      // alike differ by twice as much, in the names of their hosts.
      maxDiffPixelRatio: 0.005,
    },
  },
  reporter: [['list', { printSteps: false }], [failureLines]],
  projects: browsersToTest().map((target) => ({
    name: target,
    ...projects[target],
    use: { target },
  })),
});
