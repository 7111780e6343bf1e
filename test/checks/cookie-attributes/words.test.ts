import { expect, it } from 'vitest';
import check from '../../../src/checks/cookie-attributes.ts';
import { judgePage, listFindings } from '../../../src/core/verdict.ts';
import { describeFinding } from '../../../src/explain/describe-finding.ts';
import { pageOf, type PageStory } from '../page-of.ts';

const url = 'https://a.test/';
const hsts = { fields: { 'strict-transport-security': ['max-age=63072000'] } };

function told(pageUrl: string, story: PageStory): string {
  const [finding] = listFindings(judgePage(pageOf(pageUrl, story), [check]));
  if (finding === undefined) throw new Error('Nothing was found.');
  return describeFinding(finding, [check]).summary;
}

it.each<readonly [string, string, PageStory]>([
  [
    'a.test sets a cookie (x) in a way that lets browsers send it over http as well, where anyone on the way can read and change it',
    url,
    { setCookie: ['x=1'] },
  ],
  [
    'a.test sets 3 cookies (x, y, z) in a way that lets browsers send them over http as well, where anyone on the way can read and change them',
    url,
    { setCookie: ['x=1', 'y=1', 'z=1'] },
  ],
  ['sets 4 cookies (w, x, y and others) in', url, { setCookie: ['w=1', 'x=1', 'y=1', 'z=1'] }],
  ['a.test sets a cookie in a way', url, { setCookie: ['secret'] }],
  ['a.test sets 2 cookies (x) in a way', url, { setCookie: ['secret', 'x=1'] }],
  [
    'b.test and another host set 2 cookies (x) in a way',
    url,
    { via: ['https://b.test/'], setCookieOn: { 'https://b.test/': ['x=1'] }, setCookie: ['x=1'] },
  ],
  [
    'b.test and 2 other hosts set 3 cookies (x) in a way',
    url,
    {
      via: ['https://b.test/', 'https://c.test/'],
      setCookieOn: { 'https://b.test/': ['x=1'], 'https://c.test/': ['x=1'] },
      setCookie: ['x=1'],
    },
  ],
  [
    'send them over http as well, where anyone on the way can read them. By the name they may keep you signed in',
    url,
    { setCookie: ['sid=1; HttpOnly', 'login=1; HttpOnly'] },
  ],
  [
    'A browser that knows the HSTS Policy for it will not send it over http',
    url,
    { ...hsts, setCookie: ['x=1'] },
  ],
  [
    'A browser that knows the HSTS Policy for them will not send them over http',
    url,
    { ...hsts, setCookie: ['x=1', 'y=1'] },
  ],
  [
    'a.test tries to set a cookie (x), but browsers drop it: Partitioned needs Secure.',
    url,
    { setCookie: ['x=1; Partitioned'] },
  ],
  [
    'b.test and another host try to set 2 cookies (x, y), but browsers drop them: Partitioned needs Secure; SameSite=None needs Secure.',
    url,
    {
      via: ['https://b.test/'],
      setCookieOn: { 'https://b.test/': ['x=1; Partitioned'] },
      setCookie: ['y=1; SameSite=None'],
    },
  ],
  [
    'Every script on a.test can read 2 cookies (sid, login), an injected one too. By the name they may keep',
    url,
    { setCookie: ['sid=1; Secure', 'login=1; Secure'] },
  ],
  [
    'Anyone on the way to a.test could read a cookie (x): it went over http',
    'http://a.test/',
    { setCookie: ['x=1'] },
  ],
  [
    'Anyone on the way to a.test could read 2 cookies (x, y): they went over http',
    'http://a.test/',
    { setCookie: ['x=1'], cookie: { 'http://a.test/': 'y=1' } },
  ],
])('the check of cookies says “%s”', (words, pageUrl, story) => {
  expect(told(pageUrl, story)).toContain(words);
});
