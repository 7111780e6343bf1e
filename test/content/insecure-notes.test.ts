import { describe, expect, it } from 'vitest';
import { createNotes } from '../../src/content/insecure-notes.ts';

function notesOf(caps: Partial<Parameters<typeof createNotes>[0]> = {}) {
  let changes = 0;
  const notes = createNotes({ resources: 3, traces: 10, fetched: 2, url: 100, ...caps }, () => {
    changes += 1;
  });
  return { notes, changes: () => changes };
}

const insecure = (name: string | number): string => `http://cdn.test/${name}`;
const secure = (name: string | number): string => `https://cdn.test/${name}`;

describe('the notes of a document', () => {
  it('have each trace of a resource once', () => {
    const { notes, changes } = notesOf();
    for (const trace of ['timed', 'referenced', 'timed'] as const) {
      notes.note(insecure('a'), 'image', trace);
    }
    expect(notes.list.map(({ trace }) => trace)).toEqual(['timed', 'referenced']);
    expect(changes()).toBe(2);
  });

  it('take every trace of a resource they have, though there is no room for another', () => {
    const { notes } = notesOf({ resources: 1 });
    notes.note(insecure('a'), 'image', 'referenced');
    notes.note(insecure('b'), 'image', 'referenced');
    notes.note(insecure('a'), 'image', 'fetched-upgraded');
    expect(notes.list.map(({ url, trace }) => [url, trace])).toEqual([
      [insecure('a'), 'referenced'],
      [insecure('a'), 'fetched-upgraded'],
    ]);
    expect(notes.isMore()).toBe(true);
  });

  it('tell once that there is more', () => {
    const { notes, changes } = notesOf({ resources: 1 });
    for (const name of ['a', 'b', 'c', 'b']) notes.note(insecure(name), 'image', 'timed');
    expect(changes()).toBe(2);
  });

  it.each([
    ['resources', { traces: 1_000 }, 3],
    ['traces', { resources: 1_000 }, 10],
  ] as const)('hold no more %s than they may, however many come', (_what, caps, most) => {
    const { notes } = notesOf(caps);
    for (let place = 0; place < 1_000; place++) {
      notes.name(insecure(place), 'image');
      notes.note(insecure(place), 'image', 'referenced');
      notes.fetched(secure(place));
    }
    expect(new Set(notes.list.map(({ url }) => url)).size).toBeLessThanOrEqual(most);
    expect(notes.list.length).toBeLessThanOrEqual(10);
    expect(notes.isMore()).toBe(true);
  });

  it('see an upgrade among the newest fetches, however many came before', () => {
    const { notes } = notesOf();
    for (let place = 0; place < 1_000; place++) notes.fetched(secure(place));
    notes.name(insecure(999), 'image');
    notes.name(insecure(1), 'image');
    expect(notes.list).toEqual([
      { url: insecure(999), destination: 'image', trace: 'fetched-upgraded' },
    ]);
  });

  it('see an upgrade of a URL that is longer than what is kept of it', () => {
    const { notes } = notesOf();
    const long = 'a'.repeat(200);
    notes.name(insecure(long), 'image');
    notes.fetched(secure(long));
    expect(notes.list).toMatchObject([{ trace: 'fetched-upgraded' }]);
    expect(notes.list[0]?.url).toHaveLength(100);
  });
});
