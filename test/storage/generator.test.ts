import { afterEach, expect, it, vi } from 'vitest';
import { describeGenerator } from '../../src/storage/generator.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a site report names its maker, the version and the browser', () => {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36' });
  expect(describeGenerator()).toEqual({
    name: 'Portlight',
    version: '1.2.3',
    browser: 'Chromium 156',
  });
});
