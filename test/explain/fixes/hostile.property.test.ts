import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFix, planOf } from '../../../src/explain/fixes/find-fix.ts';
import { say, type Fix } from '../../../src/explain/fixes/fix.ts';
import { apache } from '../../../src/explain/fixes/languages/apache.ts';
import { caddyfile } from '../../../src/explain/fixes/languages/caddyfile.ts';
import { http } from '../../../src/explain/fixes/languages/http.ts';
import { nginx } from '../../../src/explain/fixes/languages/nginx.ts';
import { powershell } from '../../../src/explain/fixes/languages/powershell.ts';
import { shell } from '../../../src/explain/fixes/languages/shell.ts';
import { sql } from '../../../src/explain/fixes/languages/sql.ts';
import { zone } from '../../../src/explain/fixes/languages/zone.ts';
import { explainPlaceholders, placeholders } from '../../../src/explain/fixes/placeholders.ts';
import { ours } from '../../../src/explain/fixes/written.ts';
import { parseSetCookie } from '../../../src/standards/set-cookie.ts';
import { foundSamples } from './found-samples.ts';

/** What one language or another takes for its own, beside usual text. */
const mark = fc.constantFrom(
  ...`'"\`$;{}()[]<>|&#%*~\\/?!@,=:+ \n\r\t\0`.split(''),
  '\u2018',
  '\u2019',
  '\u2028',
  '\u202E',
  '$(id)',
  '${x}',
  '%{HTTP_HOST}',
  '&&reboot',
  '\n}',
  "';--",
  'ü',
);
const text = fc.array(fc.oneof(mark, fc.string({ maxLength: 4 }), fc.constant('a.b')), {
  minLength: 1,
  maxLength: 12,
});
const hostile = fc.tuple(text, mark).map(([pieces, last]) => `${pieces.join('')}${last}.test`);
const veryLong = fc.integer({ min: 64, max: 5_000 }).map((length) => `${'a'.repeat(length)}.test`);
const anyHost = fc.oneof(hostile, veryLong, fc.string(), fc.constant('-oProxyCommand=x.test'));

const plain = String.raw`(?:[A-Za-z\d_][\w.-]{0,252}|\[[\da-fA-F:.]+\])`;
const word = String.raw`[A-Za-z\d_][\w.\\-]*`;
const port = String.raw`(?::\d+)?`;

const plainCookie = parseSetCookie('a=b');

/** Every way in which a value gets into a snippet, and what it may look like there. */
const writers: readonly (readonly [string, (host: string) => string, RegExp])[] = [
  ['nginx host', (host) => nginx.host({ host }).text, whole(plain)],
  ['nginx origin', (host) => nginx.origin(at(host)).text, whole(`https://${plain}${port}`)],
  ['nginx cookie', (name) => nginx.cookie(name).text, whole(word)],
  ['apache host', (host) => apache.host({ host }).text, whole(plain)],
  ['apache name', (host) => apache.serverName({ host }).text, whole(`(?:ServerName ${plain})?`)],
  ['apache origin', (host) => apache.origin(at(host)).text, whole(`https://${plain}${port}`)],
  ['apache cookie', (name) => apache.cookiePattern(name).text, whole(word)],
  ['caddy host', (host) => caddyfile.host({ host }).text, whole(plain)],
  ['caddy origin', (host) => caddyfile.origin(at(host)).text, whole(`https://${plain}${port}`)],
  ['caddy cookie', (name) => caddyfile.cookiePattern(name).text, whole(word)],
  ['powershell host', (host) => powershell.host({ host }).text, whole(plain)],
  ['powershell text', (host) => powershell.quotedHost({ host }).text, whole(`'${plain}'`)],
  [
    'powershell address',
    (host) => powershell.quotedAddress({ host }).text,
    whole(String.raw`'[\w:][\w.:-]*'`),
  ],
  [
    'powershell origin',
    (host) => powershell.quotedOrigin(at(host)).text,
    whole(`'https://${plain}${port}'`),
  ],
  ['shell host', (host) => shell.host({ host }).text, whole(`"?${plain}"?`)],
  ['shell address', (host) => shell.bareHost({ host }).text, whole(String.raw`[\w:][\w.:-]*`)],
  ['shell place', (host) => shell.authority(at(host)).text, whole(`"?${plain}${port}"?`)],
  ['shell origin', (host) => shell.origin('http', { host }).text, whole(`"?http://${plain}"?`)],
  [
    'shell URL',
    (host) => shell.url(at(host)).text,
    whole(String.raw`"?https://${plain}${port}/[\w./~-]*"?`),
  ],
  [
    'clear URL',
    (host) => shell.clearUrl(at(host)).text,
    whole(String.raw`"?http://${plain}/[\w./~-]*"?`),
  ],
  ['server name', (host) => shell.serverName({ host }).text, whole(`(?: -servername ${plain})?`)],
  ['sql origin', (host) => sql.origin('https', { host }).text, whole(`https://${plain}`)],
  [
    'http cookie',
    (name) => http.setCookie({ ...plainCookie, name, path: name, domain: name }).text,
    whole(String.raw`${word}=…; Domain=(?:${plain}|…); Path=(?:[\w./~-]+|…)`),
  ],
  ['zone name', (host) => zone.name({ host }).text, whole(String.raw`${plain}\.`)],
];

describe('a hostile value', () => {
  it.each(writers)('is never more than a plain word: %s', (_name, write, allowed) => {
    fc.assert(
      fc.property(anyHost, (value) => {
        expect(write(value)).toMatch(allowed);
      }),
    );
  });

  it('stays within its quotes in PowerShell, whichever quotes it brings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), hostile), (value) => {
        const inner = powershell.quoted(value).text.slice(1, -1);
        expect(inner.replaceAll(/([\u0027\u2018-\u201B])\1/g, '')).not.toMatch(
          /[\u0027\u2018-\u201B\n\r\u2028\u2029]/,
        );
      }),
    );
  });

  it('of our own making is refused where a language could act on it', () => {
    expect(() => ours('shell', '$(id)')).toThrow(/may mean something/);
  });

  const mended = foundSamples.filter(({ finding, pageUrl }) => findFix(finding, pageUrl) !== null);
  const samples = [...new Map(mended.map((sample) => [sample.code, sample])).values()];

  it.each(samples)('changes nothing of a fix but itself: $code', ({ code, finding, pageUrl }) => {
    const plan = planOf(code);
    if (typeof plan !== 'function') return;
    const fixFor = (host: string, cookie: string, path: string): Fix => {
      const place = { host, port: new URL(pageUrl).port === '' ? 443 : 8443, path };
      // What was told of URLs has been through their parser, which takes no host with these (§3.3).
      const told = host.replaceAll(/[^!-~]|[#%/:<>?@[\\\]^|]/g, '');
      const evidence = finding.evidence.map((item) => ({
        ...item,
        url: `https://${told}/`,
        ...(item.field?.name.endsWith('cookie')
          ? { field: { ...item.field, value: `${cookie}=…; Path=/` } }
          : {}),
      }));
      const facts = { ...finding.parameters, host: told, site: told };
      const fix = plan(place, facts as never, evidence);
      if (fix === null) throw new Error(`${code} is mended no longer.`);
      return fix;
    };
    const skeletons = linesOf(fixFor(benign.host, benign.cookie, benign.path)).map(skeletonOf);
    fc.assert(
      fc.property(hostile, hostile, hostile, (host, cookie, path) => {
        const lines = linesOf(fixFor(host, cookie, path));
        expect(lines).toHaveLength(skeletons.length);
        for (const [place, line] of lines.entries()) expect(line).toMatch(skeletons[place] ?? '');
      }),
      { numRuns: 25 },
    );
  });

  it('is told of by the name of its placeholder', () => {
    expect(explainPlaceholders([say(`At ${placeholders.host}:`)])).toEqual([
      expect.stringMatching(/^your-host\.example stands for the host of this page/),
    ]);
    expect(explainPlaceholders([say(`At ${placeholders.backend}:`)])).toEqual([
      expect.stringMatching(/^backend\.your-host\.example stands for the server behind/),
    ]);
    expect(explainPlaceholders([say('At a.test:')])).toEqual([]);
  });
});

const benign = { host: 'benign-host.test', cookie: 'benigncookie', path: '/benign/path' };

/** All that is said and pasted. How to test a whole server depends on whether its name can be written. */
function linesOf(fix: Fix): readonly string[] {
  const parts = [...fix.parts, ...fix.choices.flatMap((choice) => choice.parts), ...fix.verify];
  return parts
    .filter((part) => !part.say.startsWith('The server as a whole'))
    .flatMap((part) => [part.say, part.snippet?.text ?? '']);
}

function skeletonOf(line: string): RegExp {
  const escaped = line
    .split(new RegExp(`(${Object.values(benign).join('|')})`, 'g'))
    .map((piece) => {
      if (piece === benign.host) return plain;
      if (piece === benign.cookie) return word;
      if (piece === benign.path) return String.raw`/[\w./~-]*`;
      return piece.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
    });
  return whole(escaped.join(''));
}

function at(host: string) {
  return { host, port: 8443, path: `/${host}` };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
