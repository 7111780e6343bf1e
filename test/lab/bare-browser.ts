import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserSwitches } from './browser-switches.ts';
import { requireChromium, type LabBrowserOptions } from './browser.ts';
import { prepareTrustingHome } from './trust.ts';

/** One message of the DevTools protocol, as far as it is read here. */
interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A Chromium whose tabs nobody is attached to. Playwright attaches to every tab, and in a tab with a
 * debugger Chromium does not prerender.
 */
export interface BareBrowser {
  /** Sends a command of the DevTools protocol, to the browser or to one session. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function launchBareBrowser(
  options: Pick<LabBrowserOptions, 'extension' | 'profile' | 'args'> & {
    readonly lab: NonNullable<LabBrowserOptions['lab']>;
    /** What the browser opens as it starts, beside what it restores; without it a blank page. */
    readonly opens?: readonly string[];
  },
): Promise<BareBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'portlight-bare-'));
  const home = join(folder, 'home');
  await mkdir(home);
  await prepareTrustingHome(home, options.lab.authorityPem);
  const { extension } = options;
  const browser = spawn(
    requireChromium(),
    [
      ...browserSwitches(options.lab.resolverRules),
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${options.profile ?? join(folder, 'profile')}`,
      ...(extension === undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...(options.args ?? []),
      ...(options.opens ?? ['about:blank']),
    ],
    // The protocol is spoken through the fourth and fifth of these.
    { env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const send = speak(browser);
  return {
    send,
    async close() {
      if (browser.exitCode === null) {
        const ended = once(browser, 'exit');
        await send('Browser.close');
        await ended;
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The protocol over pipes: JSON, each message ended by a zero byte. */
function speak(browser: ChildProcess): BareBrowser['send'] {
  const [toBrowser, fromBrowser] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let last = 0;
  return async (method, params = {}, sessionId) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answered;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
