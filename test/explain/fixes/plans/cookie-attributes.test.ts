import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import check from '../../../../src/checks/cookie-attributes.ts';
import type { PageRecord } from '../../../../src/core/page-record.ts';
import { judgePage, listFindings } from '../../../../src/core/verdict.ts';
import { findFix } from '../../../../src/explain/fixes/find-fix.ts';
import type { Fix } from '../../../../src/explain/fixes/fix.ts';
import { parseSetCookie } from '../../../../src/standards/set-cookie.ts';
import { pageOf } from '../../../checks/page-of.ts';

const url = 'https://www.a.test/';

function fixesOf(page: PageRecord): ReadonlyMap<string, Fix> {
  return new Map(
    listFindings(judgePage(page, [check])).flatMap((finding) => {
      const fix = findFix(finding, page.url);
      return fix === null ? [] : [[finding.code.replace(/^.*\./, ''), fix] as const];
    }),
  );
}

function lineOf(fix: Fix | undefined): string | undefined {
  return fix?.parts[0]?.snippet?.text;
}

/** What each server is told, without its comment. */
function bridgeOf(fix: Fix | undefined, id: string): string | undefined {
  const choice = fix?.choices.find((one) => one.id === id);
  return choice?.parts.flatMap(({ snippet }) => snippet?.text.replace(/^#.*\n/, '') ?? [])[0];
}

/** A field, what is found of it, the line that has to come out, and what nginx may add. */
const rows: readonly (readonly [string, string, string, string | undefined])[] = [
  [
    'SESSIONID=v; Path=/sso; Domain=a.test; Secure; SameSite=None',
    'script-readable',
    'Set-Cookie: SESSIONID=…; Domain=a.test; Path=/sso; Secure; HttpOnly; SameSite=None',
    'proxy_cookie_flags SESSIONID httponly;',
  ],
  [
    'SESSIONID=v; Secure; SameSite=Strict',
    'script-readable',
    'Set-Cookie: SESSIONID=…; Secure; HttpOnly; SameSite=Strict',
    'proxy_cookie_flags SESSIONID httponly;',
  ],
  [
    'sid=v; HttpOnly; SameSite=Strict; Max-Age=60',
    'insecure-session',
    'Set-Cookie: sid=…; Max-Age=60; Secure; HttpOnly; SameSite=Strict',
    'proxy_cookie_flags sid secure;',
  ],
  [
    'sid=v; Expires=Fri, 01 Jan 2100 00:00:00 GMT',
    'insecure-session',
    'Set-Cookie: sid=…; Expires=…; Secure; HttpOnly; SameSite=Lax',
    'proxy_cookie_flags sid secure httponly samesite=lax;',
  ],
  [
    'sid=v; Domain=a.test; Path=/app; SameSite=None',
    'refused',
    'Set-Cookie: sid=…; Domain=a.test; Path=/app; Secure; SameSite=None',
    'proxy_cookie_flags sid secure;',
  ],
  [
    'theme=v; Partitioned; SameSite=Lax',
    'refused',
    'Set-Cookie: theme=…; Secure; SameSite=Lax; Partitioned',
    'proxy_cookie_flags theme secure;',
  ],
  // What has to change beside them, no server in front changes well.
  [
    '__Host-sid=v; Domain=www.a.test; Path=/app; SameSite=None; Secure',
    'refused',
    'Set-Cookie: __Host-sid=…; Path=/; Secure; SameSite=None',
    undefined,
  ],
  ['theme=v; Domain=b.test', 'refused', 'Set-Cookie: theme=…', undefined],
  ['theme=v; Domain=test', 'refused', 'Set-Cookie: theme=…', undefined],
  [
    '__Http-sid=v; Secure',
    'refused',
    'Set-Cookie: __Http-sid=…; Secure; HttpOnly',
    'proxy_cookie_flags __Http-sid httponly;',
  ],
  [
    '__Host-Http-sid=v; Secure',
    'refused',
    'Set-Cookie: __Host-Http-sid=…; Path=/; Secure; HttpOnly',
    undefined,
  ],
  [
    'theme=v; Path=/;a=b',
    'insecure',
    'Set-Cookie: theme=…; Path=/; Secure',
    'proxy_cookie_flags theme secure;',
  ],
];

describe('the fix of a cookie', () => {
  it.each(rows)('keeps what %s has, where it is %s', (line, what, expected, nginx) => {
    const fix = fixesOf(pageOf(url, { setCookie: [line] })).get(what);
    expect(lineOf(fix)).toBe(expected);
    expect(bridgeOf(fix, 'nginx')).toBe(nginx);
  });

  it('leaves to the program what a server in front would not change well', () => {
    for (const line of ['__Host-sid=v; Secure; Path=/app', 'theme=v; Domain=b.test']) {
      const fix = fixesOf(pageOf(url, { setCookie: [line] })).get('refused');
      expect(fix?.choices).toEqual([]);
    }
  });

  it('adds no more to a cookie in clear text than its name calls for', () => {
    const lines = ['theme=v', 'sid=v'].map((line) =>
      lineOf(fixesOf(pageOf('http://a.test/', { setCookie: [line] })).get('clear-text')),
    );
    expect(lines).toEqual([
      'Set-Cookie: theme=…; Secure',
      'Set-Cookie: sid=…; Secure; HttpOnly; SameSite=Lax',
    ]);
  });

  it('does not guess the SameSite of a cookie that was only seen going out', () => {
    const page = pageOf('http://a.test/', { cookie: { 'http://a.test/': 'sid=v; theme=v' } });
    expect(lineOf(fixesOf(page).get('clear-text'))).toBe('Set-Cookie: sid=…; Secure; HttpOnly');
  });

  it('leads a host to https that sets Secure over http', () => {
    const fix = fixesOf(pageOf('http://a.test/', { setCookie: ['sid=v; Secure'] })).get('refused');
    expect(bridgeOf(fix, 'nginx')).toContain('return 301 https://a.test$request_uri;');
  });

  it('edits cookies of CGI and PHP-FPM too, which Apache keeps in a table of their own', () => {
    const fix = fixesOf(pageOf(url, { setCookie: ['theme=v'] })).get('insecure');
    expect(bridgeOf(fix, 'apache')?.split('\n')).toEqual([
      'Header edit Set-Cookie "^(theme=.*)$" "$1; Secure"',
      'Header always edit Set-Cookie "^(theme=.*)$" "$1; Secure"',
    ]);
  });

  it('touches no attribute that is there, in the line and with any server', () => {
    const attribute = fc.constantFrom(
      'Secure',
      'HttpOnly',
      'SameSite=None',
      'SameSite=Lax',
      'SameSite=Strict',
      'Partitioned',
      'Path=/app',
      'Domain=a.test',
      'Max-Age=60',
    );
    const name = fc.constantFrom('sid', 'theme', '__Secure-sid');
    fc.assert(
      fc.property(name, fc.uniqueArray(attribute), (cookie, attributes) => {
        const line = [`${cookie}=v`, ...attributes].join('; ');
        const before = parseSetCookie(line);
        for (const fix of fixesOf(pageOf(url, { setCookie: [line] })).values()) {
          const after = parseSetCookie(lineOf(fix)?.replace('Set-Cookie: ', '') ?? '');
          expect(after).toEqual({
            ...before,
            secure: after.secure || before.secure,
            httpOnly: after.httpOnly || before.httpOnly,
            sameSite: before.sameSite === 'Default' ? after.sameSite : before.sameSite,
          });
          const added = JSON.stringify(fix.choices).match(/samesite=\w+/gi) ?? [];
          expect(new Set(before.sameSite === 'Default' ? [] : added)).toEqual(new Set());
        }
      }),
    );
  });
});
