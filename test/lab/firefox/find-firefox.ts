import { findProgram, isExecutable } from '../programs.ts';

/** The Firefox that PORTLIGHT_FIREFOX names, or the system's. */
export function findFirefox(): string | null {
  const named = process.env['PORTLIGHT_FIREFOX'];
  if (named === undefined || named === '') {
    return findProgram('firefox-esr') ?? findProgram('firefox') ?? null;
  }
  if (isExecutable(named)) return named;
  throw new Error(`PORTLIGHT_FIREFOX names no program that can be run: ${named}`);
}
