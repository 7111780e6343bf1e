import { describe, expect, it } from 'vitest';
import type { HostAccess } from '../../src/core/host-access.ts';
import { describeAccess, offersReload } from '../../src/explain/describe-access.ts';
import { describeVerdict } from '../../src/explain/describe-verdict.ts';
import { samplePage, sampleVerdict, type SamplePage } from './sample-pages.ts';

const url = 'https://www.example.com/a';
const observed: SamplePage = { url };
const unseen: SamplePage = { url, unseen: true };
const clearText: SamplePage = { url: 'http://www.example.com/', unseen: true };
const otherPort: SamplePage = { url: 'https://www.example.com:8443/', unseen: true };
const failed: SamplePage = { url, unseen: true, error: 'net::ERR_CONNECTION_REFUSED' };
const notWeb: SamplePage = { url: 'about:blank', unseen: true };

function ask(sample: SamplePage, access: HostAccess) {
  const page = samplePage(sample);
  const { level } = sampleVerdict(page);
  return { page, level, site: { url: page.url, access } };
}

describe('what withheld access means for a page', () => {
  it.each<[string, SamplePage, HostAccess, string, boolean]>([
    ['nothing where every site may be seen', unseen, 'every-site', 'nothing', false],
    ['nothing where the page is none of the web', notWeb, 'none', 'nothing', false],
    ['other hosts may have gone unseen', observed, 'this-site', 'may have gone unseen', false],
    ['so they may of a page not seen yet', unseen, 'this-site', 'but not every site', false],
    ['what was seen stays', observed, 'none', 'The next load from www.example.com', true],
    ['so does a failure', failed, 'none', 'The next load from', true],
    ['a page not seen can be checked', unseen, 'none', 'To check this page, allow', true],
    ['so it is on another port', otherPort, 'none', 'Only the address', true],
    ['of clear text the address is known', clearText, 'none', 'Only the address', true],
  ])('%s', (_name, sample, access, says, offersThisSite) => {
    const { page, level, site } = ask(sample, access);
    const words = describeAccess(page, level, site);
    expect(words?.sentence ?? 'nothing').toContain(says);
    expect(words?.offersThisSite ?? false).toBe(offersThisSite);
  });
});

describe('a reload is offered', () => {
  it.each<[boolean, string, SamplePage, HostAccess]>([
    [true, 'of a page that was not seen', unseen, 'every-site'],
    [true, 'of one whose site may be seen by now', unseen, 'this-site'],
    [false, 'of one whose site may not be seen', unseen, 'none'],
    [true, 'of clear text that was not seen', clearText, 'this-site'],
    [true, 'of a page on another port that was not seen', otherPort, 'every-site'],
    [false, 'of clear text that was seen', { url: 'http://www.example.com/' }, 'every-site'],
    [false, 'of a page that was seen', observed, 'every-site'],
    [false, 'of a page that did not come', failed, 'every-site'],
    [true, 'of a page from the cache', { url, fromCache: true }, 'every-site'],
  ])('%s, %s', (offered, _name, sample, access) => {
    const { page, level, site } = ask(sample, access);
    expect(offersReload(page, level, site)).toBe(offered);
  });

  it('also before it is known what may be seen', () => {
    const { page, level } = ask(unseen, 'none');
    expect(offersReload(page, level, null)).toBe(true);
  });
});

describe('the sentence of a page that was not seen', () => {
  it.each<[SamplePage, HostAccess, string]>([
    [unseen, 'every-site', 'Reload to check.'],
    [unseen, 'this-site', 'Reload to check.'],
    [unseen, 'none', 'this browser does not let it see www.example.com.'],
    [{ url, fromCache: true }, 'none', 'Reload to check.'],
  ])('ends by what may be seen: %j, %s', (sample, access, end) => {
    const page = samplePage(sample);
    const { summary } = describeVerdict(sampleVerdict(page), page, access);
    expect(summary.endsWith(end)).toBe(true);
  });
});
