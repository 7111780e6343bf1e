import { chromium, type BrowserContext } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserSwitches } from './browser-switches.ts';
import { findChromium } from './chromium.ts';
import type { Lab } from './lab.ts';
import { prepareTrustingHome } from './trust.ts';

export interface LabBrowserOptions {
  /** The lab to see and trust, and nothing else; null for the world as it is. */
  readonly lab: Pick<Lab, 'authorityPem' | 'resolverRules'> | null;
  /** The folder of an unpacked extension. */
  readonly extension?: string;
  readonly headless: boolean;
  /** Keep pages as they are for back and forward, as a person's browser does; Playwright would not. */
  readonly backForwardCache?: boolean;
  /** A profile to use and keep; without it a throw-away one. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly executablePath?: string;
}

export interface LabBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export function requireChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  throw new Error(
    'No Chromium found. Install the package "chromium", run "npx playwright install chromium", ' +
      'or set PORTLIGHT_CHROMIUM to its path.',
  );
}

/** Starts a Chromium with a throw-away profile and home directory. */
export async function launchLabBrowser(options: LabBrowserOptions): Promise<LabBrowser> {
  const executablePath = options.executablePath ?? requireChromium();
  const folder = await mkdtemp(join(tmpdir(), 'portlight-lab-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const home = join(folder, 'home');
    await mkdir(home);
    if (options.lab !== null) await prepareTrustingHome(home, options.lab.authorityPem);
    const context = await chromium.launchPersistentContext(
      options.profile ?? join(folder, 'profile'),
      {
        executablePath,
        headless: options.headless,
        // Whoever starts the browser closes it, and waits for that.
        handleSIGINT: false,
        handleSIGTERM: false,
        ignoreDefaultArgs: [
          '--disable-extensions',
          ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
        ],
        args: [
          ...browserSwitches(options.lab?.resolverRules ?? null),
          ...(options.headless ? ['--headless=new'] : []),
          ...(options.extension === undefined
            ? []
            : [
                `--disable-extensions-except=${options.extension}`,
                `--load-extension=${options.extension}`,
              ]),
          ...(options.args ?? []),
        ],
        env: { ...process.env, HOME: home },
      },
    );
    return {
      context,
      async close() {
        try {
          await context.close();
        } finally {
          await removeFolder();
        }
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
