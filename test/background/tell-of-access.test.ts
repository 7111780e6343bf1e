import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellOfAccess } from '../../src/background/tell-of-access.ts';
import { answered, committed, fold, seen, started } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const url = 'https://a.test/';
const load = [started(url), answered(url), committed(url, 'a', { redirected: true })];

/** Whether all of the way to the page is taken as seen. */
async function isComplete(): Promise<boolean | undefined> {
  const state = fold([seen(false), ...(await tellOfAccess(load))]);
  return state.pages['a']?.navigation?.complete;
}

describe('a redirect of which no request was seen', () => {
  it('was the browser trying https first, where every site may be seen', async () => {
    expect(await isComplete()).toBe(true);
  });

  it('may have begun at a site that is withheld', async () => {
    world.origins = ['https://a.test/*'];
    expect(await isComplete()).toBe(false);
  });

  it('is asked about only where there was one', async () => {
    const asked = vi.spyOn(fakeBrowser.permissions, 'contains');
    const plain = [started(url), committed(url, 'a', { redirected: false })];
    expect(await tellOfAccess(plain)).toBe(plain);
    expect(asked).not.toHaveBeenCalled();
  });
});
