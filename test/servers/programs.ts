import { findProgram, isExecutable } from '../lab/programs.ts';

/** The programs that read the snippets: what each is called where, and how Debian calls its package. */
export const programs = {
  nginx: { commands: ['nginx'], package: 'nginx' },
  apache: { commands: ['apache2', 'httpd'], package: 'apache2-bin' },
  caddy: { commands: ['caddy'], package: 'caddy' },
  bash: { commands: ['bash'], package: 'bash' },
} as const;

export type ProgramName = keyof typeof programs;

export const programNames = Object.keys(programs) as readonly ProgramName[];

/** Names fewer programs on a machine that cannot have them all: `nginx,bash`. */
export const choice = 'PORTLIGHT_SERVERS';

/** The programs that are to be asked: all of them, or those that the environment names. */
export function chosenPrograms(text = process.env[choice]): readonly ProgramName[] {
  if (text === undefined) return programNames;
  const named = text.split(',').map((name) => name.trim());
  const unknown = named.filter((name) => name !== '' && !(name in programs));
  if (unknown.length > 0) {
    throw new Error(
      `${choice} names ${unknown.join(' and ')}. It can name ${programNames.join(', ')}.`,
    );
  }
  return programNames.filter((name) => named.includes(name));
}

/** Where a program is; undefined where it is not. `sbin` is not in everybody's path. */
export function findServer(name: ProgramName): string | undefined {
  return programs[name].commands
    .flatMap((command) => [command, `/usr/sbin/${command}`, `/usr/local/sbin/${command}`])
    .map((command) => (command.startsWith('/') ? ifExecutable(command) : findProgram(command)))
    .find((found) => found !== undefined);
}

/** Where a program is. Throws one sentence that names the ways out. */
export function programPath(name: ProgramName): string {
  const path = findServer(name);
  if (path !== undefined) return path;
  const { commands, package: debian } = programs[name];
  throw new Error(
    `The snippets for ${name} are read by ${commands.join(' or ')}, which is not installed: ` +
      `install it (Debian: "apt-get install --no-install-recommends ${debian}"), or leave it out ` +
      `with ${choice}=${programNames.filter((other) => other !== name).join(',')}.`,
  );
}

function ifExecutable(path: string): string | undefined {
  return isExecutable(path) ? path : undefined;
}
