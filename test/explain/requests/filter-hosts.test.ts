import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterHosts } from '../../../src/explain/requests/filter-hosts.ts';
import { hostAt } from './hosts.ts';

const hosts = [
  hostAt('https://www.page.test', { protocol: 'h2', addresses: ['192.0.2.7'] }),
  hostAt('https://cdn.parts.test:8443', { protocol: 'http/1.1' }),
  hostAt('http://cdn.parts.test', { state: 'blocked' }),
  hostAt('wss://live.parts.test'),
  hostAt('https://xn--bcher-kva.example'),
];

function left(typed: string): readonly string[] {
  return filterHosts(hosts, typed).map(({ origin }) => origin);
}

describe('a filter of hosts', () => {
  it.each<[string, readonly number[]]>([
    ['', [0, 1, 2, 3, 4]],
    ['   ', [0, 1, 2, 3, 4]],
    ['parts', [1, 2, 3]],
    ['PARTS.test', [1, 2, 3]],
    ['cdn parts', [1, 2]],
    ['8443', [1]],
    [':8443', [1]],
    ['443', [0, 1, 3, 4]],
    [':443', [0, 3, 4]],
    ['80', [2]],
    ['h2', [0]],
    ['http/2', [0]],
    ['HTTP/1.1', [1]],
    ['http', [2]],
    ['https', [0, 1, 4]],
    ['wss', [3]],
    ['insecure', [2]],
    ['secure', [0, 1, 3, 4]],
    ['192.0.2', [0]],
    ['bücher', [4]],
    ['xn--bcher', [4]],
    ['nowhere', []],
    ['cdn insecure', [2]],
  ])('“%s” leaves what has every word of it', (typed, places) => {
    expect(left(typed)).toEqual(places.map((place) => hosts[place]?.origin));
  });

  it('takes whatever is typed, and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(filterHosts(hosts, typed).every((host) => hosts.includes(host))).toBe(true);
      }),
    );
  });
});
