import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

const { projects: _ofEndToEndTests, ...shared } = base;

/** `npm run stress`: what takes too long, or asks too much of a busy machine, for every change. */
export default defineConfig({
  ...shared,
  testDir: '.',
  workers: 1,
  outputDir: '../../test-results',
});
