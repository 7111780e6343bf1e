import { describe, expect, it } from 'vitest';
import { nothingCut } from '../../../src/core/cut-counts.ts';
import type { PageRecord } from '../../../src/core/page-record.ts';
import { emptyTally } from '../../../src/core/tally.ts';
import { describeCutRequests } from '../../../src/explain/describe-cut.ts';
import {
  describeFiltered,
  describeGaps,
  describeHosts,
} from '../../../src/explain/requests/describe-requests.ts';
import { groupHosts } from '../../../src/explain/requests/group-hosts.ts';
import { listHosts } from '../../../src/explain/requests/list-hosts.ts';
import { failedPageOf, pageOf } from '../../checks/page-of.ts';
import { hostAt } from './hosts.ts';

const secure = [hostAt('https://a.x.test'), hostAt('https://b.x.test'), hostAt('https://y.test')];
const unclear = hostAt('http://z.test', { state: 'unclear' });
const insecure = hostAt('http://a.x.test', { state: 'upgraded' });

describe('the number of hosts in a sentence', () => {
  it.each([
    [[hostAt('https://a.test')], '1 host.'],
    [[hostAt('http://a.test', { state: 'clear-text' })], '1 host, insecure.'],
    [
      [hostAt('https://a.test'), hostAt('http://a.test', { state: 'upgraded' })],
      '1 host, insecure.',
    ],
    [[hostAt('https://a.x.test'), hostAt('https://b.x.test')], '2 hosts of 1 site.'],
    [secure, '3 hosts of 2 sites.'],
    // A host that is asked in two ways is one host.
    [[...secure, insecure], '3 hosts of 2 sites, 1 of them insecure.'],
    [[unclear], '1 host, not observed.'],
    [[...secure, unclear], '4 hosts of 3 sites, 1 of them not observed.'],
    [
      [...secure, insecure, unclear],
      '4 hosts of 3 sites, 1 of them insecure, 1 of them not observed.',
    ],
    // What it did in clear text says more.
    [[insecure, hostAt('http://a.x.test:8080', { state: 'unclear' })], '1 host, insecure.'],
  ])('%#', (hosts, sentence) => {
    expect(describeHosts(groupHosts(hosts, null))).toBe(sentence);
  });

  it.each([
    [[], 'None of 3 hosts matches.'],
    [[insecure], '1 of 3 hosts.'],
    [secure, '3 of 3 hosts.'],
  ])('tells what a filter leaves: %#', (shown, sentence) => {
    expect(describeFiltered(shown, secure)).toBe(sentence);
  });
});

function gapsOf(page: PageRecord): readonly string[] {
  return describeGaps(page, listHosts(page));
}

describe('what is missing from the list of hosts', () => {
  const url = 'https://page.test/';

  it('is nothing where everything is known', () => {
    expect(gapsOf(pageOf(url, { report: { protocol: 'h2' } }))).toEqual([]);
  });

  it.each<[string, PageRecord, RegExp]>([
    ['the page was not looked at', pageOf(url), /has not been observed/],
    ['no page came', failedPageOf(url, 'net::ERR_CONNECTION_REFUSED'), /No page came/],
    ['not of the web', pageOf('about:blank'), /Only the requests of web pages/],
    [
      'the protocol of another origin',
      pageOf(url, { report: { hosts: [{ origin: 'https://a.test', protocol: '', count: 1 }] } }),
      /Where no protocol stands/,
    ],
    [
      'its address',
      pageOf(url, { report: { hosts: [{ origin: 'https://a.test', protocol: 'h2', count: 1 }] } }),
      /^Addresses are observed/,
    ],
  ])('is said: %s', (_name, page, words) => {
    expect(gapsOf(page).some((sentence) => words.test(sentence))).toBe(true);
  });

  it('is counted where a cap cut it, and cookies are no hosts', () => {
    const cut = { ...nothingCut, cookies: 5, hops: 1, frames: { ...emptyTally, count: 2 } };
    const page = { ...pageOf(url), cut };
    expect(describeCutRequests(page)).toMatch(/Left out: 2 frames, 1 redirect\.$/);
    expect(describeCutRequests(pageOf(url))).toBeNull();
  });
});
