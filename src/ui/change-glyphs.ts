import type { ChangeDirection } from '../core/change/change-kind.ts';
import type { GlyphPart, GlyphShape } from './glyph-part.ts';

const size = 24;
const stroke = (d: string): GlyphPart => ({ d, line: 2.4, cap: 'round' });

/** Signs of where a change went, and the words for those who do not see them. */
export const changeGlyphs: Readonly<
  Record<ChangeDirection, { readonly glyph: GlyphShape; readonly words: string }>
> = {
  worse: {
    glyph: { size, parts: [stroke('M12 4v15M6 13l6 6l6-6')] },
    words: 'For the worse',
  },
  better: {
    glyph: { size, parts: [stroke('M12 20V5M6 11l6-6l6 6')] },
    words: 'For the better',
  },
  neutral: {
    glyph: { size, parts: [stroke('M4 12h15M13 6l6 6l-6 6')] },
    words: 'Changed',
  },
};
