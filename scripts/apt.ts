import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram } from '../test/lab/programs.ts';

export function canUseApt(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/**
 * Installs packages without what they merely recommend, and without their services: none is started, now
 * or later, for ports 80 and 443 are not theirs.
 */
export function installPackages(...packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  withoutServices(() => {
    run('apt-get', ['update', '-qq']);
    const quiet = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0', '--no-install-recommends'];
    run('apt-get', ['install', ...quiet, ...packages]);
  });
}

// Debian asks this program before it starts a service: https://manpages.debian.org/invoke-rc.d
const policy = '/usr/sbin/policy-rc.d';

function withoutServices(install: () => void): void {
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (isOurs) rmSync(policy);
  }
}

export function run(command: string, words: readonly string[]): void {
  execFileSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
