import type { PreloadEntry } from '../../src/standards/hsts-preload-list.ts';

/** Names as the list has them, made up: many under few top-level domains, some with a longer beginning. */
export function madeUpEntries(count: number): readonly PreloadEntry[] {
  const endings = ['com', 'net', 'org', 'de', 'co.uk', 'nl', 'com.br', 'io', 'fr', 'ru'];
  const syllables = ['ba', 'cor', 'dex', 'el', 'fi', 'gran', 'ho', 'ink', 'jo', 'kl', 'mar', 'nu'];
  // Xorshift: the same names in every run.
  let state = 20_261_122;
  const next = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const names = new Map<string, PreloadEntry>();
  while (names.size < count) {
    const word = Array.from({ length: 2 + next(4) }, () => syllables[next(12)] ?? '').join('');
    const name = `${word}${next(3) === 0 ? `-${next(1_000)}` : ''}.${endings[next(10)] ?? ''}`;
    names.set(name, { name, includeSubDomains: next(10) > 0 });
  }
  return [...names.values()];
}

/** The bytes as a fetch would give them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
