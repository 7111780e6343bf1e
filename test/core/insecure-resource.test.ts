import { describe, expect, it } from 'vitest';
import {
  addSighting,
  type InsecureResource,
  type InsecureSighting,
  type InsecureTrace,
} from '../../src/core/insecure-resource.ts';

const sighting: InsecureSighting = {
  url: 'http://cdn.test/a.png',
  destination: 'image',
  document: 'top',
  at: 20,
  trace: 'timed',
};

const plenty = { resources: 10, characters: 10_000 };

function listAfter(
  sightings: readonly Partial<InsecureSighting>[],
  room = plenty,
): readonly InsecureResource[] {
  return sightings.reduce<readonly InsecureResource[]>(
    (list, one) => addSighting(list, { ...sighting, ...one }, room).resources,
    [],
  );
}

/** One of this trace, by its name. */
function traced(name: string, trace: InsecureTrace): Partial<InsecureSighting> {
  return { url: `http://cdn.test/${name}`, trace };
}

const names = (list: readonly InsecureResource[]): readonly string[] =>
  list.map(({ url }) => url.slice('http://cdn.test/'.length));

describe('a sighting of an insecure resource', () => {
  it('begins a new entry', () => {
    expect(addSighting([], sighting, plenty)).toEqual({
      isNew: true,
      leftOut: null,
      resources: [
        {
          url: 'http://cdn.test/a.png',
          destination: 'image',
          document: 'top',
          firstSeenAt: 20,
          traces: ['timed'],
          address: null,
          redirectedFrom: null,
        },
      ],
    });
  });

  it('adds to the entry of the same resource: traces in a fixed order, each once, and the first time', () => {
    const later = { at: 10, trace: 'answered', address: '192.0.2.1' } as const;
    expect(listAfter([{}, later, {}])).toMatchObject([
      { firstSeenAt: 10, traces: ['answered', 'timed'], address: '192.0.2.1' },
    ]);
  });

  it.each([
    ['another URL', { url: 'http://cdn.test/b.png' }],
    ['another destination', { destination: 'script' }],
    ['another document', { document: 'frame' }],
  ] as const)('begins an entry of its own for %s', (_name, other) => {
    expect(listAfter([{}, other])).toHaveLength(2);
  });
});

describe('a full list', () => {
  const two = { ...plenty, resources: 2 };
  const full = listAfter([traced('a', 'timed'), traced('b', 'timed')], two);

  it('leaves out one more of the same kind, and says which', () => {
    const late = { ...sighting, ...traced('c', 'timed') };
    const { resources, isNew, leftOut } = addSighting(full, late, two);
    expect(resources).toBe(full);
    expect([isNew, leftOut?.url]).toEqual([false, 'http://cdn.test/c']);
  });

  it('still takes what is new of those it has', () => {
    const known = { ...sighting, ...traced('a', 'answered') };
    const { resources, isNew, leftOut } = addSighting(full, known, two);
    expect(resources[0]?.traces).toEqual(['answered', 'timed']);
    expect([isNew, leftOut]).toEqual([false, null]);
  });

  it.each([
    [{ url: 'http://cdn.test/b', destination: 'unknown' }, 'image'],
    [{ url: 'http://cdn.test/c', destination: 'style' }, 'style'],
  ] as const)(
    'makes one entry of two channels, of which one does not know the destination: %o',
    (late, known) => {
      const unspecific = { ...traced('c', 'timed'), destination: 'unknown' } as const;
      const list = listAfter([traced('b', 'referenced'), unspecific, late], two);
      expect(list).toHaveLength(2);
      expect(list.find(({ url }) => url === late.url)?.destination).toBe(known);
    },
  );

  it('is full by its characters as well, and a longer URL displaces none', () => {
    const room = { resources: 10, characters: 50 };
    const list = listAfter([traced('a', 'referenced'), traced('b', 'referenced')], room);
    const long = { ...sighting, ...traced('c'.repeat(30), 'answered') };
    expect(addSighting(list, long, room).resources).toBe(list);
    expect(
      names(listAfter([traced('a', 'timed'), traced('b', 'timed'), traced('c', 'timed')], room)),
    ).toEqual(['a', 'b']);
  });

  const declared = ['a', 'b', 'c'].map((name) => traced(name, 'referenced'));
  it.each<[string, readonly Partial<InsecureSighting>[], readonly string[]]>([
    [
      'a graver one in place of the last that is only named',
      [traced('x', 'timed')],
      ['a', 'b', 'x'],
    ],
    [
      'all that are graver but one',
      [traced('x', 'timed'), traced('y', 'timed'), traced('z', 'timed')],
      ['a', 'y', 'x'],
    ],
    [
      'one of a kind it has none of, however little that says',
      [traced('x', 'answered'), traced('y', 'answered'), traced('f', 'asked-for')],
      ['a', 'y', 'f'],
    ],
    [
      'a form, which has a finding of its own',
      [{ ...traced('x', 'referenced'), destination: 'form' }],
      ['a', 'b', 'x'],
    ],
    ['no further one that is only named', [traced('x', 'referenced')], ['a', 'b', 'c']],
  ])('takes %s', (_what, late, expected) => {
    expect(names(listAfter([...declared, ...late], { ...plenty, resources: 3 }))).toEqual(expected);
  });
});
