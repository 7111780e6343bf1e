import type { Sight } from '../explain/who-sees/sight.ts';
import type { GlyphPart, GlyphShape } from './glyph-part.ts';

const size = 24;
const stroke = (d: string): GlyphPart => ({ d, line: 2, cap: 'round' });

const eye = stroke(
  'M2 12c2.2-4 5.6-6.2 10-6.2s7.8 2.2 10 6.2c-2.2 4-5.6 6.2-10 6.2s-7.8-2.2-10-6.2z',
);
const pupil: GlyphPart = { d: 'M12 8.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z' };

/** Signs of what somebody can do with a thing; words say it beside them. */
export const sightGlyphs: Readonly<Record<Sight, GlyphShape>> = {
  reads: { size, parts: [eye, pupil] },
  changes: { size, parts: [stroke('M4 20l1.2-4.8L15.6 4.8l3.6 3.6L8.8 18.8zM13.2 7.2l3.6 3.6')] },
  probably: { size, parts: [eye, { ...pupil, line: 1.6 }] },
  cannot: { size, parts: [eye, stroke('M4.5 19.5l15-15')] },
  unknown: {
    size,
    parts: [
      { d: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', line: 2 },
      stroke('M9.4 9.8c0-1.7 1.1-2.7 2.6-2.7s2.6 1 2.6 2.5c0 1.9-2.6 2-2.6 4'),
      { d: 'M10.7 17a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0z' },
    ],
  },
};

/** What is open comes first, what is not known last. */
export const sightOrder = ['changes', 'reads', 'probably', 'cannot', 'unknown'] as const;
