import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserName, describeIdentity } from '../../src/platform/identity.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const chromium =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the browser’s name', () => {
  it.each([
    [chromium, 'Chromium 156'],
    [`${chromium} Edg/156.0.0.0`, 'Chromium 156'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox 150'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });

  it('goes with the version of the extension', () => {
    vi.stubGlobal('navigator', { userAgent: chromium });
    expect(describeIdentity()).toEqual({ version: '1.2.3', browser: 'Chromium 156' });
  });
});
