import type { GlyphPart } from './glyph-part.ts';

interface ColouredPart extends GlyphPart {
  readonly colour: string;
}

const bolts = [45, 135, 225, 315]
  .map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const [x, y] = [16 + 12.6 * Math.cos(angle), 16 + 12.6 * Math.sin(angle)];
    return `M${(x - 1).toFixed(2)} ${y.toFixed(2)}a1 1 0 1 0 2 0a1 1 0 1 0-2 0z`;
  })
  .join('');

/** A porthole: a ring with four bolts, sky and sea behind the glass. */
export const appIcon: { readonly size: number; readonly parts: readonly ColouredPart[] } = {
  size: 32,
  parts: [
    { d: 'M16 .75a15.25 15.25 0 1 0 0 30.5a15.25 15.25 0 1 0 0-30.5z', colour: '#3a72b4' },
    { d: bolts, colour: '#cfe3fa' },
    { d: 'M16 6a10 10 0 1 0 0 20a10 10 0 1 0 0-20z', colour: '#d9ecff' },
    {
      d: 'M6.13 17.6C8.6 15.9 10.6 15.9 12.9 17.3S17.3 18.7 19.6 17.3S23.8 16 25.87 17.6A10 10 0 0 1 6.13 17.6z',
      colour: '#1f8a9e',
    },
  ],
};
