import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSetCookie, setCookieText, type SetCookie } from '../../src/standards/set-cookie.ts';

const plain: SetCookie = {
  name: '',
  secure: false,
  httpOnly: false,
  sameSite: 'Default',
  path: null,
  domain: null,
  maxAge: null,
  expires: null,
  partitioned: false,
  fault: null,
};
const sid = { name: 'SID' } as const;
const long = (length: number): string => 'a'.repeat(length);
const june2021 = Date.UTC(2021, 5, 9, 10, 18, 14);

describe('the examples of RFC 6265bis are read', () => {
  test.each<[string, Partial<SetCookie>]>([
    // §3.1
    ['SID=31d4d96e407aad42', sid],
    [
      'SID=31d4d96e407aad42; Path=/; Domain=site.example',
      { ...sid, path: '/', domain: 'site.example' },
    ],
    [
      'SID=31d4d96e407aad42; Path=/; Secure; HttpOnly',
      { ...sid, path: '/', secure: true, httpOnly: true },
    ],
    [
      'lang=en-US; Path=/; Domain=site.example',
      { name: 'lang', path: '/', domain: 'site.example' },
    ],
    ['lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT', { name: 'lang', expires: june2021 }],
    [
      'lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT',
      { name: 'lang', expires: Date.UTC(1994, 10, 6, 8, 49, 37) },
    ],
    // §4.1.3.1 and §4.1.3.2
    ['__Secure-SID=12345; Domain=site.example', { name: '__Secure-SID', domain: 'site.example' }],
    [
      '__Secure-SID=12345; Domain=site.example; Secure',
      { name: '__Secure-SID', domain: 'site.example', secure: true },
    ],
    ['__Host-SID=12345; Secure; Path=/', { name: '__Host-SID', secure: true, path: '/' }],
    // §4.1.2.7 and §8.8
    ['SID=1; SameSite=Strict', { ...sid, sameSite: 'Strict' }],
    ['SID=1; SameSite=Lax', { ...sid, sameSite: 'Lax' }],
    ['SID=1; SameSite=None; Secure', { ...sid, sameSite: 'None', secure: true }],
  ])('%s', (line, expected) => {
    expect(parseSetCookie(line)).toEqual({ ...plain, ...expected });
  });
});

describe('a line is read as §5.6 has it', () => {
  test.each<[string, string, Partial<SetCookie>]>([
    ['step 3: without an equals sign it is all value', 'secret', {}],
    ['step 3: the first equals sign parts name and value', 'a=b=c', { name: 'a' }],
    ['step 3: the name may be empty', '=secret; Secure', { secure: true }],
    ['step 4: spaces and tabs around the name go', ' \tSID \t= x', sid],
    ['a name may hold almost anything', 'a b"c,d=1', { name: 'a b"c,d' }],
    ['names are case-sensitive and stay as they are', 'Sid=1', { name: 'Sid' }],
    ['quotes do not protect a semicolon', 'SID="a; Secure"', sid],
    [
      'attributes are told by their names in any case',
      'SID=1; SECURE; httponly',
      { ...sid, secure: true, httpOnly: true },
    ],
    ['spaces around an attribute go', 'SID=1;\t Path \t=\t /a ', { ...sid, path: '/a' }],
    ['no space is needed', 'SID=1;Secure;Path=/', { ...sid, secure: true, path: '/' }],
    ['an empty attribute is nothing', 'SID=1;; ;Secure;', { ...sid, secure: true }],
    ['an unknown attribute is nothing', 'SID=1; Priority=High; Version=1', sid],
    ['a comma does not part two cookies', 'SID=1, b=2; Secure', { ...sid, secure: true }],
    ['§5.6.5: Secure may have any value', 'SID=1; Secure=false', { ...sid, secure: true }],
    ['§5.6.6: HttpOnly may have any value', 'SID=1; HttpOnly=no', { ...sid, httpOnly: true }],
    ['only the whole word counts', 'SID=1; Secured; HttpOnlyy', sid],
    ['§5.6.2: Max-Age', 'SID=1; Max-Age=3600', { ...sid, maxAge: 3600 }],
    ['§5.6.2: Max-Age below zero deletes', 'SID=1; Max-Age=-1', { ...sid, maxAge: 0 }],
    ['§5.6.2: Max-Age without a number is ignored', 'SID=1; Max-Age=1h', sid],
    ['§5.6.2: an empty Max-Age is ignored', 'SID=1; Max-Age=', sid],
    ['§5.6.2: a lone minus is ignored', 'SID=1; Max-Age=-', sid],
    ['§5.6.2: a plus is ignored', 'SID=1; Max-Age=+1', sid],
    [
      '§5.6.2: a number without end is a number',
      `SID=1; Max-Age=${'9'.repeat(400)}`,
      { ...sid, maxAge: Number.MAX_SAFE_INTEGER },
    ],
    ['§5.6.1: a date that is none is ignored', 'SID=1; Expires=tomorrow', sid],
    [
      '§5.6.3: the dot before a domain goes',
      'SID=1; Domain=.Site.Example',
      { ...sid, domain: 'site.example' },
    ],
    ['§5.6.3: an empty domain is none', 'SID=1; Domain=', sid],
    ['§5.6.3: an empty last domain undoes the one before', 'SID=1; Domain=a.test; Domain=', sid],
    ['§5.6.4: a path without a slash is the default path', 'SID=1; Path=a', sid],
    ['§5.6.4: the last path counts, the default one too', 'SID=1; Path=/a; Path=', sid],
    ['§5.6.7: SameSite in any case', 'SID=1; samesite=sTRICT', { ...sid, sameSite: 'Strict' }],
    ['§5.6.7: an unknown SameSite is the default', 'SID=1; SameSite=Maybe', sid],
    [
      '§5.6.7: the last SameSite counts',
      'SID=1; SameSite=Strict; SameSite=None',
      { ...sid, sameSite: 'None' },
    ],
    ['the last of two Max-Age counts', 'SID=1; Max-Age=1; Max-Age=2', { ...sid, maxAge: 2 }],
    [
      'a second Max-Age that is none leaves the first',
      'SID=1; Max-Age=1; Max-Age=x',
      { ...sid, maxAge: 1 },
    ],
    [
      'CHIPS: Partitioned',
      '__Host-a=1; Secure; Path=/; Partitioned',
      { name: '__Host-a', secure: true, path: '/', partitioned: true },
    ],
    [
      'step 6: an attribute of 1024 octets counts',
      `SID=1; Path=/${long(1023)}`,
      { ...sid, path: `/${long(1023)}` },
    ],
    ['step 6: a longer one does not', `SID=1; Path=/${long(1024)}`, sid],
    ['step 6: octets count, not characters', `SID=1; Path=/${'é'.repeat(512)}`, sid],
    ['step 5: 4096 octets are not too many', `SID=${long(4093)}; Secure`, { ...sid, secure: true }],
    [
      'step 5: one more is',
      `SID=${long(4094)}; Secure`,
      { ...sid, secure: true, fault: 'too-large' },
    ],
    ['step 1: a control character', 'SID=a\u0001b', { ...sid, fault: 'control-character' }],
    [
      'step 1: a line break in an attribute',
      'SID=1; Path=/\n',
      { ...sid, path: '/\n', fault: 'control-character' },
    ],
    [
      'step 1: a control character in the name',
      'S\u007fID=1',
      { ...sid, fault: 'control-character' },
    ],
    ['step 1: the tab is no fault', 'SID=a\tb', sid],
    ['§5.7: neither name nor value', '=; Secure', { secure: true, fault: 'empty' }],
    ['§5.7: an empty line', '', { fault: 'empty' }],
    ['§5.7: a name alone is enough', 'SID=', sid],
    [
      '§5.7: no name, and a value that would pass for a prefixed name',
      '=__Host-SID=1',
      { fault: 'nameless-prefix' },
    ],
    ['§5.7: in any case', '__seCure-SID', { fault: 'nameless-prefix' }],
  ])('%s', (_rule, line, expected) => {
    expect(parseSetCookie(line)).toEqual({ ...plain, ...expected });
  });
});

describe('whatever a line holds', () => {
  // Nothing in it that the rest of the line could hold by chance.
  const secret = fc.stringMatching(/^[zq]{8,20}$/);
  const rest = fc.array(fc.constantFrom('Secure', 'Path=/', 'Max-Age=1', 'x', ''), {
    maxLength: 5,
  });
  const name = fc.constantFrom('SID=', '=', '', 'a b=');

  test('the value does not come out', () => {
    fc.assert(
      fc.property(name, secret, rest, (start, value, attributes) => {
        const cookie = parseSetCookie([start + value, ...attributes].join('; '));
        expect(JSON.stringify(cookie)).not.toContain(value);
        expect(setCookieText(cookie)).not.toContain(value);
      }),
    );
  });

  test('it is read, stored as JSON, and written down without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const cookie = parseSetCookie(line);
        expect(JSON.parse(JSON.stringify(cookie))).toEqual(cookie);
        expect(setCookieText(cookie)).toContain('…');
      }),
    );
  });
});

describe('a cookie is written down without its value', () => {
  test.each([
    ['SID=secret', 'SID=…'],
    ['secret', '…'],
    [
      'SID=secret; secure; httponly; path=/; samesite=lax',
      'SID=…; Path=/; Secure; HttpOnly; SameSite=Lax',
    ],
    [
      'SID=secret; Domain=.A.test; Max-Age=-5; Partitioned',
      'SID=…; Domain=a.test; Max-Age=0; Partitioned',
    ],
    [
      'SID=secret; Expires=Wed, 09 Jun 2021 10:18:14 GMT',
      'SID=…; Expires=Wed, 09 Jun 2021 10:18:14 GMT',
    ],
  ])('%s', (line, text) => {
    expect(setCookieText(parseSetCookie(line))).toBe(text);
  });
});
