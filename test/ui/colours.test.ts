import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { toolbarTones } from '../../src/ui/level-glyphs.ts';
import { contrast, mix } from './contrast.ts';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

/** Both sides of `--name: light-dark(#…, #…)`. */
function token(name: string): { readonly light: string; readonly dark: string } {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no colour --${name}`);
  return { light, dark };
}

describe('the colours of the popup', () => {
  const inks = [...verdictLevels, 'ink', 'ink-soft', 'focus'];

  it.each(inks)('hold 4.5:1 as text: %s', (name) => {
    for (const theme of ['light', 'dark'] as const) {
      const ink = token(name)[theme];
      expect(contrast(ink, token('surface')[theme])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, token('raised')[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(verdictLevels)('hold 4.5:1 on the tinted ground of the verdict: %s', (level) => {
    for (const theme of ['light', 'dark'] as const) {
      const ground = mix(token(level)[theme], token('surface')[theme], 0.08);
      for (const ink of [level, 'ink', 'ink-soft']) {
        expect(contrast(token(ink)[theme], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('the colours of the toolbar', () => {
  it.each(verdictLevels)('hold 3:1 on light and dark toolbars: %s', (level) => {
    for (const toolbar of ['#ffffff', '#2b2a33', '#3c3c3c']) {
      expect(contrast(toolbarTones[level], toolbar)).toBeGreaterThanOrEqual(3);
    }
  });
});
