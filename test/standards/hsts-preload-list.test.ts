import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePreloadList } from '../../scripts/encode-preload-list.ts';
import {
  findPreload,
  openPreloadList,
  type PreloadEntry,
  type PreloadList,
} from '../../src/standards/hsts-preload-list.ts';
import { bufferOf, madeUpEntries } from './preload-sample.ts';

function listOf(entries: readonly PreloadEntry[], date = '2026-11-22'): PreloadList {
  const list = openPreloadList(bufferOf(encodePreloadList(entries, date)));
  if (list === null) throw new Error('The list cannot be opened.');
  return list;
}

const whole = (name: string): PreloadEntry => ({ name, includeSubDomains: true });
const alone = (name: string): PreloadEntry => ({ name, includeSubDomains: false });

describe('a preload list', () => {
  it('knows its date and size', () => {
    expect(listOf([whole('a.test'), alone('b.test')])).toMatchObject({
      date: '2026-11-22',
      size: 2,
    });
  });

  it('finds each of its names as it stands there, and nothing near it', () => {
    const entries = madeUpEntries(5_000);
    const { find } = listOf(entries);
    const names = new Set(entries.map(({ name }) => name));
    const near = entries.flatMap(({ name }) => [
      `x${name}`,
      `${name}x`,
      name.slice(1),
      name.slice(0, -1),
    ]);
    expect(entries.map(({ name }) => find(name))).toEqual(entries);
    expect(near.filter((name) => find(name) !== null && !names.has(name))).toEqual([]);
  });

  it('finds exactly what is in it, whatever the names', () => {
    const label = fc.stringMatching(/^[a-c-]{1,4}$/);
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const entry = fc.record({ name, includeSubDomains: fc.boolean() });
    const list = fc.uniqueArray(entry, { selector: (one) => one.name, maxLength: 80 });
    fc.assert(
      fc.property(list, fc.array(name), (entries, asked) => {
        const { find } = listOf(entries);
        for (const one of [...entries.map((listed) => listed.name), ...asked]) {
          expect(find(one)).toEqual(entries.find((listed) => listed.name === one) ?? null);
        }
      }),
    );
  });

  it('holds names of every length', () => {
    const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;
    const entries = [alone(long), whole(`x${long.slice(1)}`), alone('a'), whole('b')];
    const { find } = listOf(entries);
    expect(entries.map(({ name }) => find(name))).toEqual(entries);
  });

  it('answers without an error what can be no name', () => {
    const { find } = listOf([whole('a.test')]);
    for (const name of ['', '.', 'straße.test', 'a b', 'a'.repeat(300), '..']) {
      expect(find(name)).toBeNull();
    }
    expect(listOf([]).find('a.test')).toBeNull();
  });

  it('has 150,000 names in less than two megabytes, and looks them up in microseconds', () => {
    const entries = madeUpEntries(150_000);
    const bytes = encodePreloadList(entries, '2026-11-22');
    const list = openPreloadList(bufferOf(bytes));
    const hosts = entries.filter((_, place) => place % 15 === 0).map(({ name }) => `www.${name}`);
    const start = performance.now();
    const found = hosts.filter((host) => list !== null && findPreload(host, list.find) !== null);
    const microseconds = ((performance.now() - start) * 1_000) / hosts.length;
    const unlisted = hosts.filter((host) => list?.find(host) !== null);
    expect(unlisted).toEqual([]);
    expect(found.length).toBeGreaterThan(hosts.length * 0.8);
    expect(bytes.length).toBeLessThan(2_000_000);
    // Measured at about ten; the bound leaves room for a busy machine.
    expect(microseconds).toBeLessThan(500);
  });
});

describe('bytes that are no list', () => {
  const good = encodePreloadList([whole('a.test')], '2026-11-22');
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['something else', Buffer.from('<!doctype html><title>Not found</title>')],
    ['a later format', Uint8Array.from(good, (byte, place) => (place === 4 ? 2 : byte))],
    ['one without its index', good.subarray(0, 24)],
    ['one without a date', Uint8Array.from(good, (byte, place) => (place === 6 ? 32 : byte))],
    ['one that was cut off', good.subarray(0, -1)],
    ['one with something after it', Uint8Array.from([...good, 0])],
    ['one whose index leads nowhere', Uint8Array.from(good, (byte, at) => (at === 27 ? 9 : byte))],
    ['one of another size', Uint8Array.from(good, (byte, place) => (place === 17 ? 9 : byte))],
  ])('are not opened: %s', (_name, bytes) => {
    expect(openPreloadList(bufferOf(bytes))).toBeNull();
  });
});

describe('an encoded list', () => {
  it.each<[string, readonly PreloadEntry[], string, RegExp]>([
    ['a name that stands there twice', [whole('a.test'), alone('a.test')], '2026-11-22', /twice/],
    ['what is no name', [whole('ä.test')], '2026-11-22', /no host name/],
    ['what is no date', [], 'today', /no date/],
    ['a day that no month has', [], '2026-02-31', /no date/],
    ['a month that no year has', [], '2026-13-01', /no date/],
  ])('refuses %s', (_name, entries, date, message) => {
    expect(() => encodePreloadList(entries, date)).toThrow(message);
  });
});

describe('the entry that covers a host', () => {
  const { find } = listOf([whole('app'), alone('b.test'), whole('c.test'), alone('only.c.test')]);
  it.each<[string, string | null]>([
    ['app', 'app'],
    ['a.app', 'app'],
    ['deep.below.a.app', 'app'],
    ['b.test', 'b.test'],
    ['www.b.test', null],
    ['c.test', 'c.test'],
    ['www.c.test', 'c.test'],
    ['only.c.test', 'only.c.test'],
    // The nearer entry hides the one above.
    ['www.only.c.test', null],
    ['xc.test', null],
    ['test', null],
    ['application', null],
  ])('of %s is %s', (host, name) => {
    expect(findPreload(host, find)?.name ?? null).toBe(name);
  });
});
