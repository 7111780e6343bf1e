import { describe, expect, it } from 'vitest';
import { addFailure, blockedErrorName, type Failure } from '../../src/core/trouble.ts';
import { describeFreedPages } from '../../src/explain/describe-cut.ts';
import { describeTrouble, describeUnreadable } from '../../src/explain/describe-trouble.ts';

const failure = { place: 'history', error: new Error('no'), time: 1, lost: 0 } as const;

describe('trouble with the storage is told', () => {
  it.each<[string, Partial<Failure>, string]>([
    [
      'a full disk',
      { error: new DOMException('', 'QuotaExceededError') },
      'Portlight cannot write its history: there is no room left (QuotaExceededError). What was stored before is kept, and newer visits wait to be added.',
    ],
    [
      'a held history',
      { error: new DOMException('', blockedErrorName) },
      'Portlight cannot write its history: another window is holding it (HistoryBlockedError). What was stored before is kept, and newer visits wait to be added.',
    ],
    [
      'a newer history',
      { error: new DOMException('', 'VersionError') },
      'Portlight cannot write its history: a newer version of Portlight made it (VersionError). Nothing in it was changed. Newer visits wait until Portlight is updated.',
    ],
    [
      'a full session',
      { place: 'session', error: new Error('Quota bytes exceeded.') },
      'Portlight cannot note what it sees now: there is no room left (Quota bytes exceeded). What it noted before is kept, and it tries again with every page.',
    ],
    [
      'what had to be left out',
      { place: 'session', lost: 3 },
      'Portlight cannot note what it sees now: the browser reports an error (no). What it noted before is kept, and it tries again with every page. Left out for good so far: 3.',
    ],
  ])('in a sentence for anyone, with the term: %s', (_name, other, words) => {
    const [trouble] = addFailure([], { ...failure, ...other });
    expect(trouble && describeTrouble(trouble)).toBe(words);
  });

  it.each([
    [
      blockedErrorName,
      'The history cannot be read now: another window is holding it (HistoryBlockedError). Close other windows of Portlight, or wait: it is shown as soon as it is free.',
    ],
    [
      'VersionError',
      'The history cannot be read now: a newer version of Portlight made it (VersionError). Nothing in it was changed. Update Portlight to read it.',
    ],
    [
      'UnknownError',
      'The history cannot be read now: the browser reports an error (UnknownError). Load this page again; if that does not help, start the browser again.',
    ],
  ])('also where the history cannot be read: %s', (error, words) => {
    expect(describeUnreadable(error)).toBe(words);
  });

  it.each([
    [0, null],
    [1, 'Portlight ran out of room and no longer remembers one page of this tab.'],
    [4, 'Portlight ran out of room and no longer remembers 4 pages of this tab.'],
  ])('and so are pages that had to give way: %i', (count, words) => {
    expect(describeFreedPages(count)).toBe(words);
  });
});
