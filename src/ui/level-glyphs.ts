import type { VerdictLevel } from '../core/verdict-level.ts';
import type { GlyphPart, GlyphShape } from './glyph-part.ts';

const size = 32;
const centre = size / 2;
const radius = 11.75;

/** An arc of the ring, in degrees clockwise from the top. */
function arc(from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0;
  return `M${pointAt(from)}A${radius} ${radius} 0 ${large} 1 ${pointAt(to)}`;
}

function pointAt(degrees: number, distance = radius): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const x = centre + distance * Math.cos(angle);
  const y = centre + distance * Math.sin(angle);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

const ring = disc(centre, centre, radius);
const glass: GlyphPart = { d: disc(centre, centre, 6.5), opacity: 0.2 };

/** Dots where the ring would be: nothing of it was seen. */
const dots = Array.from({ length: 8 }, (_, place) => {
  const [x = 0, y = 0] = pointAt(place * 45 + 22.5, 13)
    .split(' ')
    .map(Number);
  return disc(x, y, 2);
}).join('');

/** The shapes of the levels: the only place they are drawn, for the popup and for the toolbar. */
export const levelGlyphs: Readonly<Record<VerdictLevel, GlyphShape>> = {
  secure: { size, parts: [{ d: ring, line: 4.5 }, glass] },
  weakened: { size, parts: [{ d: arc(68, 382), line: 4.5, cap: 'butt' }, glass] },
  mixed: {
    size,
    parts: [
      { d: arc(20, 100), line: 4.5, cap: 'butt' },
      { d: arc(140, 220), line: 4.5, cap: 'butt' },
      { d: arc(260, 340), line: 4.5, cap: 'butt' },
      glass,
    ],
  },
  insecure: {
    size,
    parts: [
      { d: arc(-140, 140), line: 4.5, cap: 'butt' },
      { d: 'M16 10.2V17.4', line: 4, cap: 'round' },
      { d: disc(16, 23.6, 2.3) },
    ],
  },
  failed: { size, parts: [{ d: 'M7 7L25 25M25 7L7 25', line: 5, cap: 'round' }] },
  local: {
    size,
    parts: [
      { d: 'M3.5 15.5L16 4.5L28.5 15.5', line: 4, cap: 'round' },
      { d: 'M7.5 15.5V27H13.5V20H18.5V27H24.5V15.5L16 8Z' },
    ],
  },
  unknown: {
    size,
    parts: [
      { d: dots },
      {
        d: 'M11.9 12.2C11.9 9.6 13.6 8 16 8S20.1 9.6 20.1 12C20.1 15 16 15.2 16 18.2',
        line: 3.8,
        cap: 'round',
      },
      { d: disc(16, 23.4, 2.3) },
    ],
  },
  none: { size, parts: [{ d: ring, line: 2.5 }] },
};

/** One tone per level that holds 3:1 on the light and on the dark toolbars of the browsers. */
export const toolbarTones: Readonly<Record<VerdictLevel, string>> = {
  secure: '#2f9e62',
  weakened: '#b97f1e',
  mixed: '#d4702a',
  insecure: '#e45e53',
  failed: '#df5e7c',
  local: '#5089d8',
  unknown: '#7f8b99',
  none: '#8a8f98',
};
