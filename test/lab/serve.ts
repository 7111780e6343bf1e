import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserSwitches } from './browser-switches.ts';
import { startLab } from './lab.ts';
import { prepareTrustingHome } from './trust.ts';

const home = await mkdtemp(join(tmpdir(), 'portlight-lab-'));

async function removeHome(): Promise<void> {
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

async function start() {
  const lab = await startLab();
  try {
    await prepareTrustingHome(home, lab.authorityPem);
    return lab;
  } catch (error) {
    await lab.stop();
    throw error;
  }
}

const lab = await start().catch(async (error: unknown) => {
  await removeHome();
  throw error;
});

const switches = [
  `--user-data-dir=${join(home, 'profile')}`,
  ...browserSwitches(lab.resolverRules),
  // Else the browser tries https first, and redirects from http are never seen.
  '--disable-features=HttpsUpgrades',
];
const quoted = switches.map((option) => `'${option}'`).join(' \\\n  ');

console.log(`The lab serves ${lab.cases.length} cases; Ctrl+C stops it. To see them:\n`);
console.log(`HOME='${home}' chromium ${quoted} \\\n  ${lab.startUrl}\n`);

async function stop(): Promise<void> {
  await lab.stop();
  await removeHome();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  });
}
