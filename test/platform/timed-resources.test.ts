import { beforeEach, describe, expect, it, vi } from 'vitest';
import { outcomeOf } from '../../src/core/mixed-outcome.ts';
import type { ReportedResource } from '../../src/core/observation.ts';
import { timedResources } from '../../src/platform/timed-resources.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  Reflect.deleteProperty(fakeBrowser.runtime, 'getBrowserInfo');
});

type Browser = 'Chromium' | 'Firefox';

function timedIn(browser: Browser, resource: ReportedResource): readonly ReportedResource[] {
  if (browser === 'Firefox') Object.assign(fakeBrowser.runtime, { getBrowserInfo: () => null });
  return timedResources([resource]);
}

function outcomeIn(
  browser: Browser,
  { destination, trace }: Pick<ReportedResource, 'destination' | 'trace'>,
): string {
  const told = timedIn(browser, { url: 'http://cdn.test/a', destination, trace });
  return outcomeOf({ destination, traces: told.map((one) => one.trace) });
}

describe('an insecure address in resource timing', () => {
  it.each([
    ['Chromium', 'was refused', 'image', 'blocked'],
    ['Firefox', 'was upgraded', 'image', 'upgraded'],
    ['Firefox', 'was upgraded, a background too', 'unknown', 'upgraded'],
  ] as const)(
    'in %s %s, where nothing else is seen of it',
    (browser, _was, destination, outcome) => {
      expect(outcomeIn(browser, { destination, trace: 'timed' })).toBe(outcome);
    },
  );

  it('says in Firefox nothing of the text of a film, which comes in clear text', () => {
    const track = { url: 'http://cdn.test/a.vtt', destination: 'track', trace: 'timed' } as const;
    expect(timedIn('Firefox', track)).toEqual([track]);
  });

  it('changes nothing of what other traces tell', () => {
    const named = { destination: 'image', trace: 'referenced' } as const;
    expect(outcomeIn('Firefox', named)).toBe('declared');
  });
});
