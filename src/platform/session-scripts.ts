import { browser } from './browser.ts';

/** Ids of the content scripts that were registered at run time. */
export async function listSessionScripts(): Promise<readonly string[]> {
  return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
}

/**
 * Has a classic script run at the start of every document from now on, until the browser closes. There
 * is no way to name a tab: the script must keep still where it is not wanted.
 */
export async function addSessionScript(id: string, file: string): Promise<void> {
  const script = {
    id,
    js: [file],
    matches: ['http://*/*', 'https://*/*'],
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: false,
  } as const;
  // The polyfill's types know nothing of matchOriginAsFallback.
  await browser.scripting.registerContentScripts([
    { ...script, js: [...script.js], matches: [...script.matches] },
  ]);
}

export async function removeSessionScripts(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids: [...ids] });
}
