/**
 * Draws the toolbar icons and the app icon into public/icons: `npx tsx scripts/icons.ts`.
 * The Chromium that the tests use does the rendering.
 */
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { verdictLevels } from '../src/core/verdict-level.ts';
import { appIcon } from '../src/ui/app-icon.ts';
import type { GlyphPart } from '../src/ui/glyph-part.ts';
import { levelGlyphs, toolbarTones } from '../src/ui/level-glyphs.ts';
import { requireChromium } from '../test/lab/browser.ts';

const folder = new URL('../public/icons/', import.meta.url).pathname;
const levelSizes = [16, 32];
const appSizes = [16, 32, 48, 128];

const browser = await chromium.launch({ executablePath: requireChromium() });
const page = await browser.newPage();
await mkdir(folder, { recursive: true });
for (const level of verdictLevels) {
  const { size: box, parts } = levelGlyphs[level];
  const paths = parts.map((part) => drawPart(part, toolbarTones[level])).join('');
  for (const size of levelSizes) await save(page, `${level}-${size}`, size, box, paths);
}
for (const size of appSizes) {
  const { size: box, parts } = appIcon;
  const paths = parts.map((part) => drawPart(part, part.colour)).join('');
  await save(page, `portlight-${size}`, size, box, paths);
}
await browser.close();

function drawPart({ d, line, cap = 'butt', opacity = 1 }: GlyphPart, colour: string): string {
  const paint =
    line === undefined
      ? `fill="${colour}"`
      : `fill="none" stroke="${colour}" stroke-width="${line}" stroke-linecap="${cap}" stroke-linejoin="round"`;
  return `<path d="${d}" ${paint} opacity="${opacity}"/>`;
}

async function save(
  into: Page,
  name: string,
  size: number,
  box: number,
  paths: string,
): Promise<void> {
  await into.setViewportSize({ width: size, height: size });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${box} ${box}">${paths}</svg>`;
  await into.setContent(`<style>*{margin:0;background:none}svg{display:block}</style>${svg}`);
  await into.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
}
