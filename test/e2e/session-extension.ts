import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BareBrowser } from '../lab/bare-browser.ts';
import { openPage } from './bare-portlight.ts';

/** Chromium derives an extension's id from its key: any bytes will do. */
const key = Buffer.from('an extension that reopens closed windows').toString('base64');

const id = createHash('sha256')
  .update(Buffer.from(key, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

/** Writes an extension that may reopen closed windows, as a person can: Portlight may not. */
export async function writeSessionExtension(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Reopens closed windows',
    version: '1',
    key,
    permissions: ['sessions'],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Reopens the window that was closed last. */
export async function reopenWindow(browser: BareBrowser): Promise<void> {
  const run = await openPage(browser, `chrome-extension://${id}/manifest.json`);
  await run(async () => {
    const closed = await chrome.sessions.getRecentlyClosed();
    const sessionId = closed.find(({ window }) => window !== undefined)?.window?.sessionId;
    if (sessionId === undefined) throw new Error('No window was closed.');
    await chrome.sessions.restore(sessionId);
  }, null);
}
