import type { ChainLink } from '../explain/certificate/chain-words.ts';
import type { GlyphPart, GlyphShape } from './glyph-part.ts';

const size = 24;

const line = (d: string, width = 2): GlyphPart => ({ d, line: width, cap: 'round' });
const onDisc = (d: string): GlyphPart => ({ d, line: 2.2, cap: 'round', paint: 'paper' });

const ring = line('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z');
const tick = 'M7.5 12.4l3 3l6-6.4';

/** Eight dots where a ring would be. */
const dots: GlyphPart = {
  d: Array.from({ length: 8 }, (_, place) => {
    const angle = (place * Math.PI) / 4;
    const [x, y] = [12 + 9 * Math.cos(angle), 12 + 9 * Math.sin(angle)];
    return `M${(x - 1.4).toFixed(2)} ${y.toFixed(2)}a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0z`;
  }).join(''),
};

/** The parts of a chain. Each differs by shape as well as by colour. */
export const chainGlyphs: Readonly<Record<ChainLink['kind'], GlyphShape>> = {
  /** A sheet with writing. */
  server: { size, parts: [line('M5 3h14v18H5z'), line('M8.5 8h7M8.5 12h7M8.5 16h4', 1.8)] },
  intermediate: { size, parts: [ring, { d: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z' }] },
  root: { size, parts: [ring, line('M8 12h8')] },
  anchor: { size, parts: [{ d: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z' }, onDisc(tick)] },
  /** A screen on its foot. */
  device: { size, parts: [line('M3 4h18v12H3z'), line('M12 16v4M8 20h8')] },
  absent: { size, parts: [dots] },
};
