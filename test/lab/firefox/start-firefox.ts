import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openMarionette, type Marionette } from './marionette.ts';

/** How long a start may take on a very busy machine, and an orderly end, in milliseconds. */
const startWithin = 60_000;
const endWithin = 10_000;

/** A Firefox that runs, and how to end it. */
export interface StartedFirefox {
  readonly marionette: Marionette;
  readonly quit: () => Promise<void>;
}

/**
 * Starts Firefox with this profile, which is also its home: nothing of the person at the machine is used.
 * `startPage` is opened at once.
 */
export async function startFirefox(
  program: string,
  profile: string,
  headless: boolean,
  startPage?: string,
): Promise<StartedFirefox> {
  const firefox = spawn(
    program,
    [
      '--marionette',
      // Lets the driver run scripts with Firefox's own rights.
      '--remote-allow-system-access',
      '--no-remote',
      ...(headless ? ['--headless'] : []),
      '--profile',
      profile,
      ...(startPage === undefined ? [] : [startPage]),
    ],
    {
      // Firefox itself ends at once where it is about to connect to another machine.
      env: { ...process.env, HOME: profile, MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
      stdio: 'ignore',
    },
  );
  const ended = once(firefox, 'exit');
  try {
    const marionette = await openMarionette(await marionettePort(profile, firefox));
    return {
      marionette,
      async quit() {
        // The connection may end before the answer comes.
        marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
        await Promise.race([ended, wait(endWithin, null, { ref: false })]);
        if (firefox.exitCode === null) firefox.kill('SIGKILL');
        await ended;
        marionette.close();
      },
    };
  } catch (error) {
    firefox.kill('SIGKILL');
    await ended;
    throw error;
  }
}

/** Firefox writes its port into its profile once it listens there. */
async function marionettePort(profile: string, firefox: ChildProcess): Promise<number> {
  const deadline = Date.now() + startWithin;
  while (Date.now() < deadline && firefox.exitCode === null) {
    const written = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (/^\d+$/.test(written)) return Number(written);
    await wait(50);
  }
  throw new Error('Firefox did not start, or not with Marionette.');
}
