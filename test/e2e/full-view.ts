import { expect, type Page } from '@playwright/test';
import type { Portlight } from './portlight.ts';

/** Opens the full view in a tab, at a place in it. */
export async function openFullView({ context, control }: Portlight, hash = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(`/src/dashboard/index.html${hash}`, control.url()).href);
  return page;
}

/** Puts rows of made-up sites into the history, past the worker: as many as nobody visits in a test. */
export async function seedSites(control: Page, count: number): Promise<void> {
  await control.evaluate(async (many) => {
    const request = indexedDB.open('portlight-history');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const database = request.result;
    const levels = ['failed', 'insecure', 'mixed', 'weakened', 'unknown', 'local', 'secure'];
    const codes = ['hsts-policy.absent', 'non-default-port.page', 'hsts-policy.short'];
    for (let from = 0; from < many; from += 5_000) {
      const transaction = database.transaction('sites', 'readwrite');
      const store = transaction.objectStore('sites');
      for (let place = from; place < Math.min(from + 5_000, many); place++) {
        const mixed = (place * 7_919) % 100_003;
        // Most sites are well, as in life.
        const rank = mixed % 10 < 6 ? 6 : mixed % 7;
        const lastTime = 1_795_000_000_000 - mixed * 60_000;
        const changes = mixed % 17 === 0 ? mixed % 9 : 0;
        store.put({
          site: `${['shop', 'news', 'mail', 'blog'][mixed % 4]}-${place}.test`,
          level: levels[rank],
          findings: rank === 6 ? [] : codes.slice(0, 1 + (mixed % 3)),
          visits: 1 + (mixed % 40),
          changes,
          lastTime,
          rank,
          age: -lastTime,
          calm: -changes,
        });
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    }
    database.close();
  }, count);
}

export async function eraseEverything(control: Page): Promise<void> {
  const erased = await control.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'forget-everything' }),
  );
  expect(erased).toEqual({ ok: true });
}
