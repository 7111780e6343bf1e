import { defineConfig } from '@playwright/test';
import type { InBrowser } from './test/e2e/lab-test.ts';
import { browsersToTest } from './test/browsers.ts';

/** What each browser is tested with. */
const projects = {
  chromium: { testMatch: /e2e\/[^/]+\.spec\.ts$/ },
  firefox: { testMatch: /e2e\/firefox\/[^/]+\.spec\.ts$/ },
} as const;

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
      // Another version of the fonts draws the same words a little otherwise.
      maxDiffPixelRatio: 0.03,
    },
  },
  reporter: [['list', { printSteps: false }], ['./test/e2e/failure-lines.ts']],
  projects: browsersToTest().map((target) => ({
    name: target,
    ...projects[target],
    use: { target },
  })),
});
