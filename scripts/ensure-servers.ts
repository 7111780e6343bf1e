import {
  chosenPrograms,
  findServer,
  programPath,
  programs,
  type ProgramName,
} from '../test/servers/programs.ts';
import { findProgram } from '../test/lab/programs.ts';
import { canUseApt, installPackages, run } from './apt.ts';

/** Installs the programs that read the snippets where they are missing. Throws one sentence that names the ways out. */
export function ensureServers(): void {
  const missing = chosenPrograms().filter((name) => findServer(name) === undefined);
  if (missing.length > 0 && canUseApt()) {
    installPackages(...missing.map((name) => programs[name].package));
    keepFromStarting(missing);
  }
  for (const name of chosenPrograms()) programPath(name);
}

/** They are here to read, not to serve after the next start of this machine. */
function keepFromStarting(names: readonly ProgramName[]): void {
  const services = names.filter((name) => name === 'nginx' || name === 'caddy');
  if (services.length > 0 && findProgram('systemctl') !== undefined) {
    run('systemctl', ['disable', '--quiet', ...services]);
  }
}
