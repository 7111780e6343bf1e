import { expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { certificateOf, firefoxTold, rootOf } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import { pageOf, resource } from '../checks/page-of.ts';

const url = 'https://a.test/';
const day = 86_400_000;

function ending(left: number) {
  const notAfter = noon + left * day;
  const certificate = certificateOf({ notBefore: notAfter - 90 * day, notAfter });
  return pageOf(url, { security: firefoxTold({ certificates: [certificate, rootOf()] }) });
}

function forms(...targets: readonly string[]) {
  const resources = targets.map((target) => resource('posted-to', target, 'form'));
  return pageOf(url, { report: { resources } });
}

/** Words that a table of parameters does not show: of one, of several, and of several places. */
it.each([
  ['certificate.expires-in-2-days', ending(0.2), /ends on \S+, within a day;/],
  ['certificate.expires-in-2-days', ending(1.5), /ends on \S+, in a day;/],
  ['certificate.expires-in-14-days', ending(3), /ends on \S+, in 3 days;/],
  ['insecure-form.action', forms('http://b.test/'), /^A form on .* to b\.test without/],
  [
    'insecure-form.action',
    forms('http://b.test/1', 'http://b.test/2'),
    /^2 forms on .* to b\.test without/,
  ],
  [
    'insecure-form.action',
    forms('http://b.test/', 'http://c.test/'),
    /^2 forms on .* to b\.test and another host without/,
  ],
  [
    'insecure-form.action',
    forms('http://b.test/', 'http://c.test/', 'http://d.test/'),
    /^3 forms on .* to b\.test and 2 other hosts without/,
  ],
  [
    'insecure-download.started',
    pageOf(url, { downloads: [['http://b.test/1']] }),
    /^A file that .* from b\.test, or was redirected there: .* swapped it\. .* held it back/,
  ],
  [
    'insecure-download.started',
    pageOf(url, { downloads: [['http://b.test/1'], ['http://c.test/2']] }),
    /^2 files that .* from b\.test and another host, or were redirected there: .* swapped them\./,
  ],
  [
    'tls-terminator.named',
    pageOf(url, { fields: { 'cf-ray': ['8f0a-ZRH'] } }),
    /connection to a\.test ends at Cloudflare, which can read/,
  ],
  [
    'tls-terminator.named',
    pageOf(url, { fields: { 'cf-ray': ['8f0a-ZRH'], 'x-vercel-id': ['fra1::a'] } }),
    /Cloudflare and Vercel stand between .* ends at one of them/,
  ],
] as const)('%s is told as what it is', (code, page, words) => {
  const found = listFindings(judgePage(page, checks)).find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`${code} was not found.`);
  expect(describeFinding(found, checks).summary).toMatch(words);
});
