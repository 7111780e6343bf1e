import { describe, expect, it } from 'vitest';
import { typedPrefixes, typedSite } from '../../src/core/typed-site.ts';

describe('what is typed', () => {
  it.each<[string, readonly string[], string | null]>([
    ['', [], null],
    ['  ', [], null],
    ['exa', ['exa'], 'exa'],
    [' Example.COM ', ['example.com'], 'example.com'],
    ['www.example.com', ['www.example.com', 'example.com'], 'example.com'],
    [
      'https://www.example.com:8443/a?b',
      ['https://www.example.com:8443/a?b', 'example.com'],
      'example.com',
    ],
    ['bücher.example', ['bücher.example', 'xn--bcher-kva.example'], 'xn--bcher-kva.example'],
    ['192.0.2.1', ['192.0.2.1'], '192.0.2.1'],
    ['a b', ['a b'], null],
    ['javascript://a', ['javascript://a'], null],
    ['<script>', ['<script>'], null],
  ])('%j begins names with %j', (typed, prefixes, site) => {
    expect(typedPrefixes(typed)).toEqual(prefixes);
    expect(typedSite(typed)).toBe(site);
  });
});
