import { describe, expect, test } from 'vitest';
import { parseCookieDate } from '../../src/standards/cookie-date.ts';

const time = Date.UTC(1994, 10, 6, 8, 49, 37);

describe('a cookie date is read', () => {
  test.each([
    // The three forms of RFC 9110 §5.6.7.
    ['Sun, 06 Nov 1994 08:49:37 GMT', time],
    ['Sunday, 06-Nov-94 08:49:37 GMT', time],
    ['Sun Nov  6 08:49:37 1994', time],
    // And whatever else servers send.
    ['06-Nov-1994 08:49:37', time],
    ['1994 november 6 08:49:37', time],
    ['Sun, 06 Nov 1994 08:49:37 -0700 (PDT)', time],
    ['Sun, 06 Nov 1994 8:49:37', time],
    ['6th Nov 1994 08:49:37PM', time],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['Thu, 01-Jan-70 00:00:01 GMT', 1_000],
    ['Tue, 31 Dec 69 23:59:59 GMT', Date.UTC(2069, 11, 31, 23, 59, 59)],
    ['Sat, 29 Feb 2020 00:00:00 GMT', Date.UTC(2020, 1, 29)],
    ['Fri, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59)],
  ])('%s', (text, expected) => {
    expect(parseCookieDate(text)).toBe(expected);
  });

  test.each([
    '',
    '0',
    '-1',
    'tomorrow',
    'Sun, 06 Nov 1994',
    'Sun, 06 Nov 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 32 Nov 1994 08:49:37 GMT',
    'Wed, 30 Feb 2022 08:49:37 GMT',
    'Sun, 06 Nov 1600 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Nov 1994 08:60:37 GMT',
    'Sun, 06 Nov 1994 08:49:60 GMT',
    'Sun, 06 Nov 1994 08:49 GMT',
    '2021-06-09T10:18:14Z',
  ])('or is none: %j', (text) => {
    expect(parseCookieDate(text)).toBeNull();
  });
});
