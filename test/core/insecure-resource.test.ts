import { describe, expect, it } from 'vitest';
import { addSighting, type InsecureSighting } from '../../src/core/insecure-resource.ts';

const sighting: InsecureSighting = {
  url: 'http://cdn.test/a.png',
  destination: 'image',
  document: 'top',
  at: 20,
  trace: 'timed',
};

describe('a sighting of an insecure resource', () => {
  it('begins a new entry', () => {
    expect(addSighting([], sighting, 1)).toEqual([
      {
        url: 'http://cdn.test/a.png',
        destination: 'image',
        document: 'top',
        firstSeenAt: 20,
        traces: ['timed'],
        address: null,
        redirectedFrom: null,
      },
    ]);
  });

  it('adds to the entry of the same resource: traces in a fixed order, each once, and the first time', () => {
    const later: InsecureSighting = {
      ...sighting,
      at: 10,
      trace: 'answered',
      address: '192.0.2.1',
    };
    const once = addSighting([], sighting, 1) ?? [];
    const twice = addSighting(once, later, 1) ?? [];
    const thrice = addSighting(twice, sighting, 1);
    expect(thrice).toMatchObject([
      { firstSeenAt: 10, traces: ['answered', 'timed'], address: '192.0.2.1' },
    ]);
  });

  it.each([
    ['another URL', { url: 'http://cdn.test/b.png' }],
    ['another destination', { destination: 'script' }],
    ['another document', { document: 'frame' }],
  ] as const)('begins an entry of its own for %s', (_name, other) => {
    const first = addSighting([], sighting, 2) ?? [];
    expect(addSighting(first, { ...sighting, ...other }, 2)).toHaveLength(2);
  });

  it('is refused where it would pass the cap, but still adds to a known entry', () => {
    const full = addSighting([], sighting, 1) ?? [];
    expect(addSighting(full, { ...sighting, url: 'http://cdn.test/b.png' }, 1)).toBeNull();
    expect(addSighting(full, { ...sighting, trace: 'referenced' }, 1)).toHaveLength(1);
  });
});
