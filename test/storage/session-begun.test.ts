import { beforeEach, expect, it, vi } from 'vitest';
import { isSessionBegun, noteSessionBegun } from '../../src/storage/session-begun.ts';
import { resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => resetFakeBrowser());

it('a session has begun once that is noted, until the browser empties its storage', async () => {
  expect(await isSessionBegun()).toBe(false);
  await noteSessionBegun();
  expect(await isSessionBegun()).toBe(true);
  world.session.clear();
  expect(await isSessionBegun()).toBe(false);
});
