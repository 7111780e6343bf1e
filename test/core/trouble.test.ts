import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFailure,
  blockedErrorName,
  withoutTrouble,
  type Trouble,
  type TroubleCause,
} from '../../src/core/trouble.ts';

const failure = { place: 'history', error: new Error('no'), time: 10, lost: 0 } as const;

describe('a failure', () => {
  it.each<[string, unknown, TroubleCause, string]>([
    ['IndexedDB’s word for a full disk', named('QuotaExceededError'), 'full', 'QuotaExceededError'],
    [
      'Chromium’s words for a full session',
      new Error('Session storage quota bytes exceeded. Values were not stored.'),
      'full',
      'Session storage quota bytes exceeded. Values were not stored.',
    ],
    [
      'Firefox’s words for it',
      new Error('QuotaExceededError: storage.session API call exceeded its quota limitations.'),
      'full',
      'QuotaExceededError: storage.session API call exceeded its quota limitations.',
    ],
    ['a newer database', named('VersionError'), 'newer', 'VersionError'],
    ['a held database', named(blockedErrorName), 'blocked', blockedErrorName],
    ['any other error', named('UnknownError'), 'other', 'UnknownError'],
    ['words instead of an error', 'broken', 'other', 'broken'],
    ['nothing', undefined, 'other', 'undefined'],
  ])('has its cause and the browser’s own name of it: %s', (_name, error, cause, words) => {
    expect(addFailure([], { ...failure, error })).toMatchObject([{ cause, error: words }]);
  });

  it('is counted from its first time, and says what was newest', () => {
    const first = addFailure([], { ...failure, lost: 2 });
    const second = addFailure(first, {
      ...failure,
      error: named('VersionError'),
      time: 20,
      lost: 1,
    });
    expect(second).toEqual<readonly Trouble[]>([
      {
        place: 'history',
        cause: 'newer',
        error: 'VersionError',
        since: 10,
        last: 20,
        times: 2,
        lost: 3,
      },
    ]);
  });

  it('is over for its place alone', () => {
    const both = addFailure(addFailure([], failure), { ...failure, place: 'session' });
    expect(withoutTrouble(both, 'history')).toMatchObject([{ place: 'session' }]);
    const one = withoutTrouble(both, 'history');
    expect(withoutTrouble(one, 'history')).toBe(one);
  });

  it('takes no more room than is kept for it, whatever the browser says', () => {
    fc.assert(
      fc.property(fc.anything(), (error) => {
        const [trouble] = addFailure([], { ...failure, error });
        expect(trouble?.error).toMatch(/^[ -~]{0,100}$/);
      }),
    );
  });
});

function named(name: string): DOMException {
  return new DOMException('what happened', name);
}
