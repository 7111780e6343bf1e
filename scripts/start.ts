// npm start [-- <address>]: builds, starts the lab and opens Chromium with Portlight on it. Where there
// is no display, looks at every page of the lab instead and writes down what Portlight says of it.
import type { BrowserContext } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchLabBrowser } from '../test/lab/browser.ts';
import { startLab, type Lab } from '../test/lab/lab.ts';
import { buildExtension } from './build.ts';
import { ensureBrowsers } from './ensure-browser.ts';
import { surveyPages } from './survey.ts';

const extension = fileURLToPath(new URL('../dist/chromium', import.meta.url));
const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

/** Resolves when the person asks to stop. */
const stopAsked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => resolve());
});

async function start(address: string | undefined): Promise<void> {
  if (address !== undefined && !/^https?:\/\/[^/]/.test(address)) {
    throw new Error(`“${address}” is no web address; give one like https://example.com/`);
  }
  ensureBrowsers(['chromium']);
  await buildExtension('chromium');
  const lab = await startLab();
  try {
    await withBrowser(lab, address, async (context) => {
      if (hasDisplay) await browse(context, address ?? lab.startUrl);
      else
        await surveyPages(
          context,
          address === undefined ? lab.cases : [{ id: 'page', url: address }],
        );
    });
  } finally {
    await lab.stop();
  }
}

/** Runs until the work is done or the person asks to stop, and leaves no browser behind. */
async function withBrowser(
  lab: Lab,
  address: string | undefined,
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await launchLabBrowser({
    lab: address === undefined || lab.serves(address) ? lab : null,
    extension,
    headless: !hasDisplay,
  });
  let stopping = false;
  const working = work(browser.context).catch((error: unknown) => {
    // Whatever was under way when the browser was closed under it is no fault.
    if (!stopping) throw error;
  });
  try {
    await Promise.race([working, stopAsked]);
  } finally {
    stopping = true;
    await browser.close();
    await working;
  }
}

/** Opens the page, and stays until the person closes the browser. */
async function browse(context: BrowserContext, address: string): Promise<void> {
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  console.log(`Portlight is open on ${address} – close the browser or press Ctrl-C to stop.`);
  await closed;
}

start(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
