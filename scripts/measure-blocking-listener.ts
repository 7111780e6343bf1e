// npm run measure:blocking: what a blocking listener costs a request in real Firefox. One browser, one page
// that asks for a small file again and again, and an extension that listens in one way after the other, in
// turns: so what else the machine does falls on all of them alike.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxId } from '../build/manifest.ts';
import type { FirefoxTab } from '../test/lab/firefox/drive.ts';
import { launchLabFirefox } from '../test/lab/firefox/launch.ts';
import { startLab } from '../test/lab/lab.ts';

const variants = ['none', 'watching', 'blocking', 'asking'] as const;
type Variant = (typeof variants)[number];

const titles: Readonly<Record<Variant, string>> = {
  none: 'no listener',
  watching: 'listener that does not block',
  blocking: 'blocking listener',
  asking: 'blocking listener that asks for the connection, as Portlight’s',
};

const [rounds, requestsPerRound] = [20, 40];

const manifest = {
  manifest_version: 3,
  name: 'Measured listener',
  version: '1',
  permissions: ['webRequest', 'webRequestBlocking'],
  host_permissions: ['<all_urls>'],
  browser_specific_settings: { gecko: { id: firefoxId } },
};

/** The extension's page, whose script listens in one way at a time. */
const listening = `
const { onHeadersReceived, getSecurityInfo } = browser.webRequest;
let listener = null;
globalThis.listenAs = (variant) => {
  if (listener !== null) onHeadersReceived.removeListener(listener);
  listener = variant === 'none' ? null : ({ requestId }) => {
    if (variant !== 'asking') return;
    getSecurityInfo(requestId, { certificateChain: true, rawDER: true });
    getSecurityInfo(requestId, { rawDER: true });
  };
  const extra = variant === 'watching' ? [] : ['blocking', 'responseHeaders'];
  if (listener !== null) onHeadersReceived.addListener(listener, { urls: ['https://*/*'] }, extra);
};`;

async function measure(page: FirefoxTab, listener: FirefoxTab): Promise<void> {
  const times = new Map<Variant, number[]>(variants.map((variant) => [variant, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [place] of variants.entries()) {
      // Each begins as often as any other.
      const variant = variants[(place + round + variants.length) % variants.length] ?? 'none';
      await listener.run((name) => {
        (globalThis as unknown as { listenAs(variant: string): void }).listenAs(name);
      }, variant);
      const taken = await page.run(timeRequests, requestsPerRound);
      // The first round warms up.
      if (round >= 0) times.get(variant)?.push(...taken);
    }
  }
  const without = quantile(times.get('none') ?? [], 0.5);
  console.log(`${rounds * requestsPerRound} requests each, one at a time, in milliseconds:`);
  for (const [variant, all] of times) {
    const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(all, part));
    const more = ((median ?? 0) - without).toFixed(2);
    console.log(
      `${median?.toFixed(2)} (half between ${low?.toFixed(2)} and ${high?.toFixed(2)}), ${more} more: ${titles[variant]}`,
    );
  }
}

/** Runs in a page of the lab. */
async function timeRequests(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let place = 0; place < count; place++) {
    const begun = performance.now();
    await (await fetch('/data.json', { cache: 'no-store' })).text();
    times.push(performance.now() - begun);
  }
  return times;
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}

const extension = await mkdtemp(join(tmpdir(), 'portlight-measured-'));
const lab = await startLab();
try {
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'listening.js'), listening);
  await writeFile(
    join(extension, 'listening.html'),
    '<!doctype html><script src="listening.js"></script>',
  );
  const firefox = await launchLabFirefox({ lab, headless: true, extension });
  try {
    // Else it tells the time in whole milliseconds.
    await firefox.runPrivileged(() => {
      Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false);
    });
    const listener = await firefox.openTab();
    await listener.loadWhole(`${firefox.extensionRoot}listening.html`);
    const page = await firefox.openTab();
    await page.loadWhole('https://good.test/');
    await measure(page, listener);
  } finally {
    await firefox.close();
  }
} finally {
  await lab.stop();
  await rm(extension, { recursive: true, force: true });
}
