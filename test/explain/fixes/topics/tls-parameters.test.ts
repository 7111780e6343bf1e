import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../src/explain/fixes/fix.ts';
import { targetOf, type FixTarget } from '../../../../src/explain/fixes/target.ts';
import { modernTls } from '../../../../src/explain/fixes/topics/tls-parameters.ts';

const target: FixTarget = targetOf('https://a.test/') ?? { host: 'a.test', port: 443, path: '/' };

function partsFor(fix: Fix, id: string) {
  return fix.choices.find((choice) => choice.id === id)?.parts ?? [];
}

describe('the fix of TLS parameters', () => {
  it('names no groups, which would shut out post-quantum ones', () => {
    for (const fix of [modernTls(target, 'About.'), modernTls(target, 'About.', true)]) {
      const pasted = fix.choices.flatMap(({ parts }) =>
        parts.flatMap(({ snippet }) => snippet?.text ?? []),
      );
      expect(pasted.join('\n')).not.toMatch(/x25519|prime256|secp|curve|groups/i);
    }
  });

  it.each(['nginx', 'apache', 'iis', 'caddy'])(
    'has a list of groups removed from %s, where a poor group was chosen',
    (id) => {
      const words = (fix: Fix): string =>
        partsFor(fix, id)
          .map((part) => part.say)
          .join('\n');
      expect(words(modernTls(target, 'About.', true))).toMatch(/Remove [^.]*curve/i);
      expect(words(modernTls(target, 'About.'))).not.toMatch(/Remove [^.]*curve/i);
    },
  );
});
