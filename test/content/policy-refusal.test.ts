import { describe, expect, it } from 'vitest';
import { findRefusal } from '../../src/content/policy-refusal.ts';

const refused = {
  disposition: 'enforce',
  blockedURI: 'http://a.test/x.js',
  effectiveDirective: 'script-src-elem',
} as const;

describe('a refusal by the page’s own policy', () => {
  it.each([
    ['a script', refused, { url: 'http://a.test/x.js', destination: 'unknown' }],
    [
      'a WebSocket',
      { ...refused, blockedURI: 'ws://a.test/', effectiveDirective: 'connect-src' },
      { url: 'ws://a.test/', destination: 'unknown' },
    ],
    [
      'a frame, by its origin',
      { ...refused, blockedURI: 'http://a.test', effectiveDirective: 'frame-src' },
      { url: 'http://a.test/', destination: 'iframe' },
    ],
  ])('is of %s', (_what, violation, expected) => {
    expect(findRefusal(violation)).toEqual(expected);
  });

  it.each([
    ['a report-only policy, which refuses nothing', { disposition: 'report' }],
    ['what is mixed content indeed', { effectiveDirective: 'block-all-mixed-content' }],
    ['a form, which is no part of the page', { effectiveDirective: 'form-action' }],
    ['what is encrypted', { blockedURI: 'https://a.test/' }],
    ['what is no address', { blockedURI: 'inline' }],
  ] as const)('is not told of %s', (_what, differs) => {
    expect(findRefusal({ ...refused, ...differs })).toBeNull();
  });
});
