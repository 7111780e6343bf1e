import type { Severity } from '../core/finding.ts';
import type { Outcome } from '../core/verdict.ts';
import type { PathStepState } from '../explain/path.ts';
import type { GlyphPart, GlyphShape } from './glyph-part.ts';

const size = 24;

const disc: GlyphPart = { d: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z' };
const ring: GlyphPart = { d: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', line: 2 };

const tick = 'M7.5 12.4l3 3l6-6.4';
const cross = 'M8.5 8.5l7 7M15.5 8.5l-7 7';
const bang = 'M12 6.8v6.4';
const question = 'M9.4 9.8c0-1.7 1.1-2.7 2.6-2.7s2.6 1 2.6 2.5c0 1.9-2.6 2-2.6 4';

const onDisc = (d: string): GlyphPart => ({ d, line: 2.2, cap: 'round', paint: 'paper' });
const onRing = (d: string): GlyphPart => ({ d, line: 2, cap: 'round' });
const dot = (y: number, paint: 'tone' | 'paper'): GlyphPart => ({
  d: `M10.7 ${y}a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0z`,
  paint,
});

/** Signs of the steps of a path. Each differs by shape as well as by colour. */
export const stepGlyphs: Readonly<Record<PathStepState, GlyphShape>> = {
  good: { size, parts: [disc, onDisc(tick)] },
  gap: {
    size,
    parts: [
      { d: 'M12 1.2L22.8 12L12 22.8L1.2 12z', line: 1, cap: 'round' },
      { d: 'M12 1.2L22.8 12L12 22.8L1.2 12z' },
      onDisc(bang),
      dot(16.8, 'paper'),
    ],
  },
  broken: { size, parts: [disc, onDisc(cross)] },
  unknown: { size, parts: [ring, onRing(question), dot(17, 'tone')] },
  'not-reached': { size, parts: [{ d: 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z', line: 2 }] },
};

export const severityGlyphs: Readonly<Record<Severity, GlyphShape>> = {
  danger: {
    size,
    parts: [{ d: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z' }, onDisc('M12 6.6v6.6'), dot(17, 'paper')],
  },
  warning: {
    size,
    parts: [
      { d: 'M12 3.2L22 20.4H2z', line: 2, cap: 'round' },
      { d: 'M12 3.2L22 20.4H2z' },
      onDisc('M12 9v5'),
      dot(17.6, 'paper'),
    ],
  },
  notice: { size, parts: [ring, onRing('M12 11.2v5.6'), dot(7.7, 'tone')] },
};

/** Signs of the outcomes that found nothing. */
export const outcomeGlyphs: Readonly<Record<Exclude<Outcome['status'], 'found'>, GlyphShape>> = {
  pass: { size, parts: [ring, onRing(tick)] },
  'not-observed': { size, parts: [ring, onRing(question), dot(17, 'tone')] },
  'not-applicable': { size, parts: [ring, onRing('M8 12h8')] },
  error: { size, parts: [ring, onRing(cross)] },
};

/** Points down; a rule of the style sheet turns it when what it belongs to is open. */
export const chevron: GlyphShape = { size, parts: [onRing('M7 10l5 5l5-5')] };
export const copySign: GlyphShape = {
  size,
  parts: [onRing('M9 9h10v11H9zM6 15H5V4h10v2')],
};
export const clockSign: GlyphShape = { size, parts: [ring, onRing('M12 7v5l3.2 2')] };
