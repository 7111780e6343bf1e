import { describe, expect, it } from 'vitest';
import { browsersToTest } from './browsers.ts';

describe('the browsers to test in', () => {
  it.each([
    [undefined, ['chromium', 'firefox']],
    ['', ['chromium', 'firefox']],
    ['chromium', ['chromium']],
    [' firefox , chromium ', ['chromium', 'firefox']],
  ])('are for %j %j', (named, browsers) => {
    expect(browsersToTest(named)).toEqual(browsers);
  });

  it.each(['safari', 'chromium,', 'Firefox'])('are never guessed: %j', (named) => {
    expect(() => browsersToTest(named)).toThrow('PORTLIGHT_BROWSERS names');
  });
});
