import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../src/storage/journal.ts';
import {
  answered,
  committed,
  navigationFailed,
  redirected,
  requestFailed,
  seen,
  started,
  urlChanged,
} from '../core/observations.ts';
import { resetFakeBrowser, storedSession, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const url = 'https://a.test/';
const all = [
  seen(false),
  started(url),
  redirected('http://a.test/', url),
  answered(url),
  requestFailed(url),
  committed(url, 'a'),
  navigationFailed(url, 'net::ERR_FAILED'),
  urlChanged(url, 'a'),
];

function fail(error: unknown): void {
  throw error;
}

describe('the journal', () => {
  it('notes an observation in the turn in which it is told', () => {
    createJournal(1, fail).note(started(url));
    expect(Object.values(storedSession())).toEqual([started(url)]);
  });

  it('gives a later worker every kind of observation, in the order they came', async () => {
    const before = createJournal(1, fail);
    for (const observation of all) before.note(observation);
    const leftovers = await createJournal(2, fail).leftovers();
    expect(leftovers.map(({ observation }) => observation)).toEqual(all);
  });

  it('does not take a worker’s own notes for leftovers', async () => {
    const journal = createJournal(1, fail);
    journal.note(started(url));
    expect(await journal.leftovers()).toEqual([]);
  });

  it('leaves nothing of what was erased', async () => {
    const before = createJournal(1, fail);
    const { key } = before.note(started(url));
    await before.erase([key]);
    expect(await createJournal(2, fail).leftovers()).toEqual([]);
  });

  it('leaves out and erases what is damaged, whatever is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        resetFakeBrowser();
        createJournal(1, fail).note(started(url));
        world.session.set('journal/000000000000001-000000002', JSON.stringify(value));
        const leftovers = await createJournal(2, fail).leftovers();
        expect(leftovers.map(({ observation }) => observation)).toEqual([started(url)]);
        expect(Object.keys(storedSession())).toEqual(leftovers.map(({ key }) => key));
      }),
    );
  });

  it('leaves out a kind that it does not know', async () => {
    createJournal(1, fail).note(started(url));
    world.session.set('journal/000000000000001-000000002', '{"kind":"made-up"}');
    expect(await createJournal(2, fail).leftovers()).toHaveLength(1);
  });
});
