import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { findProgram, isExecutable } from './programs.ts';

/**
 * A Chromium that loads unpacked extensions: the one PORTLIGHT_CHROMIUM names, the system's, or the
 * one Playwright downloaded. Google Chrome is none: it ignores --load-extension since version 137.
 */
export function findChromium(): string | null {
  const named = process.env['PORTLIGHT_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`PORTLIGHT_CHROMIUM names no program that can be run: ${named}`);
  }
  const system = findProgram('chromium') ?? findProgram('chromium-browser');
  if (system !== undefined) return system;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}
