import { chromium } from '@playwright/test';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: either way the next candidate is tried.
    return false;
  }
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

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
  const system = onPath('chromium') ?? onPath('chromium-browser');
  if (system !== undefined) return system;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}
