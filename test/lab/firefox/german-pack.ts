import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFirefox } from './find-firefox.ts';

/** Whether the Firefox that is tested speaks German too: its language pack lies beside it, as Debian puts it. */
export function hasGermanPack(): boolean {
  const program = findFirefox();
  if (program === null) return false;
  const folders = [dirname(realpathSync(program)), '/usr/lib/firefox-esr'];
  return folders.some((folder) =>
    existsSync(join(folder, 'browser/extensions/langpack-de@firefox-esr.mozilla.org.xpi')),
  );
}
