import { showAllListeners, showListener, type Command } from '../../core/diagnosis-commands.ts';
import { navigationBreak, type NavigationBreak } from '../../core/navigation-break.ts';
import type { NavigationErrorKind } from '../../core/navigation-error-kind.ts';
import { isDefaultPort } from '../../standards/ports.ts';
import { parseUrl } from '../../standards/url.ts';

/** What the words of a failure speak of. */
export type Facts = { scheme: string; host: string; port: number; error: string };

/** The words for one kind of failure, before host, port and commands are filled in. */
export interface Diagnosis {
  readonly title: string;
  /** What happened, and what it is commonly caused by. */
  readonly seen: (facts: Facts) => string;
  /** What anyone can do, then what the one who can mend it has to. */
  readonly mend: (facts: Facts) => string;
  readonly commands?: readonly Command[];
  /** It is worth a look on the server which program has the port. */
  readonly listener?: true;
}

export type Failure = ReturnType<typeof failure>;

/** A finding that says what was seen, where the way broke, who can mend it, and how to look oneself. */
export function failure(kind: NavigationErrorKind, diagnosis: Diagnosis) {
  const { title, seen, mend, commands = [], listener } = diagnosis;
  return {
    severity: 'danger',
    level: 'failed',
    title,
    summary: (facts: Facts) =>
      `${seen(facts)} ${where[navigationBreak(kind, facts.scheme)]} The browser calls it ${facts.error}.`,
    advice: (facts: Facts) =>
      [
        mend(facts),
        ...(listener
          ? [
              `On the server, \`${showListener(facts)}\` shows what listens there, \`${showAllListeners(facts)}\` all that listens.`,
            ]
          : []),
        ...lookYourself(facts, commands),
      ].join(' '),
  } as const;
}

const where: Readonly<Record<NavigationBreak, string>> = {
  device: 'The way broke on this device.',
  proxy: 'The way broke at the proxy: the site itself was not reached.',
  name: 'The way broke at the look-up of the name (DNS): no server was asked.',
  connection: 'The way broke at the TCP connection, before TLS and HTTP.',
  tls: 'The way broke at TLS: the connection stood, and no page came through it.',
  http: 'The way broke at HTTP: the connection stood.',
  silence: 'The way broke at the TCP connection or after it: the browser does not tell.',
  'port-policy': 'The browser itself stopped before it tried.',
  policy: 'It was stopped by a rule (browser policy), not by a fault on the way.',
  unknown: 'Where the way broke is not known.',
};

function lookYourself(facts: Facts, commands: readonly Command[]): readonly string[] {
  if (commands.length === 0 || facts.host === '') return [];
  const lines = commands.flatMap((command) => {
    const line = command(facts);
    return line === null ? [] : [`\`${line}\``];
  });
  // Of an https address, two of them can be the same.
  if (lines.length > 0) return [`See for yourself: ${[...new Set(lines)].join(' or ')}`];
  return facts.host.startsWith('[') || /^[\w.-]+$/.test(facts.host)
    ? []
    : ['The host has characters that a shell could act on, so no command is given for it.'];
}

/** Whether scheme and port belong to each other's counterpart: http on 443, https on 80. */
export function crossedPort({ scheme, host, port }: Facts): string {
  const other = scheme === 'https' ? 'http' : 'https';
  const isCrossed =
    parseUrl(`${other}://${host}:${port}/`) !== null &&
    isDefaultPort(`${other}://${host}:${port}/`);
  return isCrossed
    ? ` Port ${port} is the usual door of ${other}, and this address says ${scheme}.`
    : '';
}
