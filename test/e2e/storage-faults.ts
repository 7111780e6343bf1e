import type { Page } from '@playwright/test';

/** Fills the session's storage to its last byte, from a page of the extension. */
export async function fillSession(control: Page): Promise<void> {
  await control.evaluate(async () => {
    const { session } = chrome.storage;
    const free = async (): Promise<number> => 10_485_760 - (await session.getBytesInUse(null));
    // A text takes its key, two quotes and a byte for each character.
    const fill = async (key: string): Promise<void> => {
      const length = (await free()) - key.length - 2;
      if (length >= 0) await session.set({ [key]: 'x'.repeat(length) });
    };
    await fill('fill');
    if ((await free()) > 3) throw new Error(`${await free()} bytes are still free.`);
  });
}

export async function emptySession(control: Page): Promise<void> {
  await control.evaluate(() => chrome.storage.session.remove('fill'));
}

/**
 * Holds the history as a window would that does not react while another waits to upgrade it. Returns
 * how to let go; the upgrade is called off then.
 */
export async function holdHistory(control: Page): Promise<() => Promise<void>> {
  const held = await control.evaluateHandle(async () => {
    const opened = (version?: number): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('portlight-history', version);
        request.addEventListener('upgradeneeded', () => request.transaction?.abort());
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('Not opened.')));
      });
    const holder = await opened();
    const upgrade = opened(holder.version + 1).catch((error: DOMException) => error.name);
    return {
      letGo: (): Promise<unknown> => {
        holder.close();
        return upgrade;
      },
    };
  });
  return async () => {
    await held.evaluate(({ letGo }) => letGo());
    await held.dispose();
  };
}

/** Leaves a history of a version that this Portlight does not know. */
export async function makeHistoryNewer(control: Page): Promise<void> {
  await control.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('portlight-history', 9);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(request.error ?? new Error('Not opened.')));
      }),
  );
}

export async function eraseHistory(control: Page): Promise<void> {
  await control.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('portlight-history');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error('Not erased.')));
      }),
  );
}
