import type { Page } from '@playwright/test';

/** Fills the session's storage from a page of the extension, until hardly a character more fits. */
export async function fillSession(control: Page): Promise<void> {
  await control.evaluate(async () => {
    const { session } = chrome.storage;
    const free = async (): Promise<number> => 10_485_760 - (await session.getBytesInUse(null));
    await session.set({ fill: 'x'.repeat((await free()) - 4_096) });
    // How Chromium counts is not written down; so the last bytes are found by trying, with little values:
    // each attempt with megabytes is megabytes for the browser to carry.
    for (let length = await free(), isFull = false; !isFull; length--) {
      isFull = await session.set({ rest: 'x'.repeat(length) }).then(
        () => true,
        () => false,
      );
    }
  });
}

/** Removes every page that no tab has in front, so that Portlight has none to let go of. */
export async function forgetSparePages(control: Page): Promise<void> {
  await control.evaluate(async () => {
    const stored = await chrome.storage.session.get(null);
    const front = Object.entries(stored)
      .filter(([key]) => key.startsWith('tab/'))
      .map(([, tab]) => `page/${(tab as { readonly active: string | null }).active}`);
    const spare = Object.keys(stored).filter(
      (key) => key.startsWith('page/') && !front.includes(key),
    );
    await chrome.storage.session.remove(spare);
  });
}

export async function emptySession(control: Page): Promise<void> {
  await control.evaluate(() => chrome.storage.session.remove(['fill', 'rest']));
}

/**
 * Holds the history as a window would that does not react while another waits to upgrade it. Returns
 * how to let go; the upgrade is called off then.
 */
export async function holdHistory(control: Page): Promise<() => Promise<void>> {
  const held = await control.evaluateHandle(async () => {
    const base = 'portlight-history';
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside reaches the page
    const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        request.addEventListener('upgradeneeded', () => request.transaction?.abort());
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('Not opened.')));
      });
    const holder = await opened(indexedDB.open(base));
    const upgrade = opened(indexedDB.open(base, holder.version + 1)).catch(
      (error: DOMException) => error.name,
    );
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
