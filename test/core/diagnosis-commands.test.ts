import { assert, boolean, integer, property, stringMatching } from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as commands from '../../src/core/diagnosis-commands.ts';
import { effectivePort } from '../../src/standards/ports.ts';
import { hostnameOf, parseUrl, schemeOf } from '../../src/standards/url.ts';

function target(url: string): commands.Target {
  return { scheme: schemeOf(url) ?? '', host: hostnameOf(url), port: effectivePort(url) ?? 0 };
}

const named = target('https://www.example.com:8443/');
const ipv6 = target('https://[2001:db8::1]/');
const ipv4 = target('http://192.0.2.1/');
const international = target('https://bücher.example/');
const rooted = target('https://example.com./');

/** What a person has to find there, from the manuals of the programs. */
const lines: readonly (readonly [commands.Command, commands.Target, string | null])[] = [
  [commands.lookUpName, named, 'dig www.example.com'],
  [commands.lookUpName, international, 'dig xn--bcher-kva.example'],
  [commands.lookUpName, ipv6, null],
  [commands.lookUpName, ipv4, null],
  [commands.lookUpNameAnywhere, named, 'nslookup www.example.com'],
  [commands.lookUpNameAnywhere, ipv4, null],
  [commands.tryPort, named, 'nc -zv www.example.com 8443'],
  [commands.tryPort, ipv6, 'nc -zv 2001:db8::1 443'],
  [commands.tryPort, ipv4, 'nc -zv 192.0.2.1 80'],
  [commands.scanPort, named, 'nmap -p 8443 -Pn www.example.com'],
  [commands.scanPort, ipv6, 'nmap -p 443 -Pn -6 2001:db8::1'],
  [
    commands.tryTls,
    named,
    'openssl s_client -connect www.example.com:8443 -servername www.example.com',
  ],
  [
    commands.tryTls,
    international,
    'openssl s_client -connect xn--bcher-kva.example:443 -servername xn--bcher-kva.example',
  ],
  [commands.tryTls, ipv6, 'openssl s_client -connect "[2001:db8::1]:443"'],
  [commands.tryTls, ipv4, 'openssl s_client -connect 192.0.2.1:80'],
  [commands.tryTls, rooted, 'openssl s_client -connect example.com.:443 -servername example.com'],
  [
    commands.tryTls12,
    named,
    'openssl s_client -connect www.example.com:8443 -servername www.example.com -tls1_2',
  ],
  [
    commands.showChain,
    named,
    'openssl s_client -connect www.example.com:8443 -servername www.example.com -showcerts',
  ],
  [
    commands.readCertificate,
    named,
    'echo | openssl s_client -connect www.example.com:8443 -servername www.example.com | openssl x509 -noout -subject -issuer -dates -ext subjectAltName',
  ],
  [commands.request, named, 'curl -v https://www.example.com:8443/'],
  [commands.request, ipv6, 'curl -v "https://[2001:db8::1]:443/"'],
  [commands.requestInClearText, named, 'curl -v http://www.example.com:8443/'],
  [commands.requestEncrypted, ipv4, 'curl -v https://192.0.2.1:80/'],
  [commands.showListener, ipv6, 'ss -ltnp "sport = :443"'],
  [commands.showAllListeners, ipv6, 'netstat -tulpn'],
];

const hostileNames = [
  'a$(id).test',
  'a`id`.test',
  'a;id;.test',
  'a&id.test',
  "a'b.test",
  'a"b.test',
  'a{b,c}.test',
  'a!b.test',
  'a*.test',
  'a=b.test',
  'a~.test',
  'a(b).test',
  '-e.test',
  '--help',
  '+short',
];

describe('a command to see for oneself', () => {
  it.each(lines)('%# fits the host: %o %o', (command, of, line) => {
    expect(command(of)).toBe(line);
  });

  it.each(hostileNames)('is not given for the host %s, which the URL standard allows', (host) => {
    expect(parseUrl(`https://${host}/`)?.hostname).toBe(host);
    const given = Object.entries(commands).filter(
      ([name]) => !name.endsWith('Listeners') && name !== 'showListener',
    );
    const of = { ...named, host };
    expect(given.map(([, command]) => command(of))).toEqual(given.map(() => null));
  });

  it.each(
    Object.entries(commands).flatMap(([name, command]) =>
      [named, ipv6, ipv4, international, rooted].map((of) => [name, of, command] as const),
    ),
  )('%s reaches its program as it is written, for %o', (_name, of, command) => {
    const line = command(of);
    if (line === null) return;
    expect(argumentsOf(line)).toEqual(wordsOf(line));
  });

  it('has nothing in it that a shell would act on, whatever the host', () => {
    assert(
      property(hostileHost, port, boolean(), (text, number, asParsed) => {
        // Both what a URL parser makes of it and, should it ever come otherwise, the text itself.
        const host = asParsed ? hostnameOf(`https://${text}:${number}/`) : text;
        for (const line of linesFor({ scheme: 'https', host, port: number })) {
          expect(withoutPipes(line)).toMatch(/^[a-z]+(?: (?:"[\w.:/=[\] -]+"|[\w.:/-]+))+$/);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a host for an option of no program', () => {
    assert(
      property(hostileHost, port, (text, number) => {
        const host = `-${text}`;
        expect(linesFor({ scheme: 'https', host, port: number })).toEqual([
          `ss -ltnp "sport = :${number}"`,
          'netstat -tulpn',
        ]);
      }),
    );
  });

  it('differs from host to host by its name only', () => {
    const label = stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/);
    assert(
      property(label, label, port, (first, second, number) => {
        const host = `${first}.${second}`;
        const known = linesFor({ ...named, port: number });
        expect(linesFor({ ...named, host, port: number })).toEqual(
          known.map((line) => line.replaceAll(named.host, host)),
        );
      }),
    );
  });
});

const port = integer({ min: 0, max: 65_535 });
const hostileHost = stringMatching(
  /^(?:[$`;&|<>'"\\(){}[\]!*?~=+,\-_.%#^@: \n\té]|[a-cx-z019]){1,12}$/,
);

/** Every command that is given for it. */
function linesFor(of: commands.Target): readonly string[] {
  return Object.values(commands).flatMap((command) => command(of) ?? []);
}

const withoutPipes = (line: string): string => line.replace(/^echo \| (.*) \| .*/, '$1');

/** What a POSIX shell hands to the program. */
function argumentsOf(line: string): readonly string[] {
  const [program = ''] = withoutPipes(line).split(' ');
  const script = `${program}() { printf '%s\\n' "$@"; }; ${withoutPipes(line)}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
}

/** The words of the line, by its quotes. */
function wordsOf(line: string): readonly string[] {
  const words = withoutPipes(line).match(/"[^"]*"|\S+/g) ?? [];
  return words.slice(1).map((word) => word.replaceAll('"', ''));
}
