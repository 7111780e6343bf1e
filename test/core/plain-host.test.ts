import { describe, expect, it } from 'vitest';
import { isPlainHost } from '../../src/core/plain-host.ts';

const hosts: readonly (readonly [string, boolean])[] = [
  ['example.com', true],
  ['example.com.', true],
  ['xn--bcher-kva.example', true],
  ['_dmarc.example.com', true],
  ['intranet', true],
  ['192.0.2.1', true],
  ['[2001:db8::1]', true],
  ['[::ffff:192.0.2.1]', true],
  [`${'a'.repeat(63)}.test`, true],

  ['', false],
  ['.', false],
  ['a..test', false],
  ['-e.test', false],
  ['a.-e.test', false],
  ['a b', false],
  ['a\nb', false],
  ['a;b', false],
  ['a$(id)', false],
  ['bücher.example', false],
  [`${'a'.repeat(64)}.test`, false],
  [`${'a.'.repeat(126)}test`, false],
  // Brackets round anything else are a pattern to a shell: `dig [0]` would look up a file called 0.
  ['[0]', false],
  ['[abc]', false],
  ['[:]', false],
  ['[192.0.2.1]', false],
  ['[2001:db8::1', false],
  ['[2001:db8::1]]', false],
  ['[fe80::1%eth0]', false],
];

describe('a host in a command or a configuration', () => {
  it.each(hosts)('%j: one plain word for every program: %s', (host, isPlain) => {
    expect(isPlainHost(host)).toBe(isPlain);
  });
});
