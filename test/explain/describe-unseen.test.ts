import { describe, expect, it } from 'vitest';
import type { ShownSite } from '../../src/core/host-access.ts';
import { describeUnseen, unseenLevel } from '../../src/explain/describe-unseen.ts';

describe('the level of a page of which only the address is known', () => {
  it.each([
    ['https://a.test/', 'unknown'],
    ['http://a.test/', 'unknown'],
    ['file:///home/alice/a.html', 'local'],
    ['chrome://settings/', 'none'],
    ['chrome-extension://abc/a.html', 'none'],
    ['', 'none'],
    [null, 'none'],
  ] as const)('%s: %s', (url, level) => {
    expect(unseenLevel(url)).toBe(level);
  });
});

describe('of a page without a record the popup says', () => {
  const url = 'https://a.test:8443/b?c';

  it.each<[ShownSite, string, string, boolean]>([
    [
      { url, access: 'every-site' },
      'Not observed',
      'may have been open before Portlight was',
      true,
    ],
    [{ url, access: 'this-site' }, 'Not observed', 'this page from a.test:8443 arrived', true],
    [{ url, access: 'none' }, 'Not observed', 'does not let it see a.test:8443.', false],
    [{ url: null, access: 'every-site' }, 'Not observed', 'did not see this page', true],
    [{ url: null, access: 'none' }, 'Not observed', 'did not see this page', true],
    [{ url: 'chrome://a/', access: 'none' }, 'Not a web page', 'belongs to the browser', false],
    [{ url: 'file:///a', access: 'none' }, 'On this machine', 'and crossed no network.', false],
    [{ url: 'file://nas/a', access: 'none' }, 'On this machine', 'a file of nas. If that', false],
  ])('%j: %s, %s, and a reload is offered: %s', (site, title, says, offersReload) => {
    expect(describeUnseen(site)).toMatchObject({
      title,
      sentence: expect.stringContaining(says),
      offersReload,
    });
  });

  it('how to allow it, only where its site may not be seen', () => {
    expect(describeUnseen({ url, access: 'none' }).access).toEqual({
      sentence: 'To check this page, allow Portlight to see a.test:8443, then reload.',
      offersThisSite: true,
    });
    expect(describeUnseen({ url, access: 'this-site' }).access).toBeNull();
    expect(describeUnseen({ url: null, access: 'none' }).access).toBeNull();
  });
});
