import { isPlainHost } from '../../core/plain-host.ts';
import { say, paste, type FixPart } from './fix.ts';
import { shell } from './languages/shell.ts';
import { hostKind, type FixTarget, type HostKind } from './target.ts';

/** The header of the page's answer. `expect` says what has to be in it. */
export function verifyAnswer(target: FixTarget, expect: string): FixPart {
  return paste(expect, shell.snippet`curl -sI ${shell.url(target)}`);
}

/** Like `verifyAnswer`, with the one field alone. */
export function verifyField(target: FixTarget, field: HeaderName, expect: string): FixPart {
  return paste(
    expect,
    shell.snippet`curl -sI ${shell.url(target)} | grep -i ${fieldPatterns[field]}`,
  );
}

type HeaderName = keyof typeof fieldPatterns;

const fieldPatterns = {
  'strict-transport-security': shell.phrase`^strict-transport-security`,
  'content-security-policy': shell.phrase`^content-security-policy`,
  'set-cookie': shell.phrase`^set-cookie`,
  'alt-svc': shell.phrase`^alt-svc`,
} as const;

export function verifyRedirect(target: FixTarget): FixPart {
  return paste(
    'Port 80 must answer 301 or 308, with a Location of https on the same host:',
    shell.snippet`curl -sI ${shell.clearUrl(target)}`,
  );
}

/** Names, issuer and end of the certificate that is served. */
export function verifyCertificate(target: FixTarget, expect: string): FixPart {
  return paste(
    expect,
    shell.snippet`
      echo | openssl s_client -connect ${shell.authority(target)}${shell.serverName(target)} | openssl x509 -noout -subject -issuer -dates -ext subjectAltName
    `,
  );
}

/** The chain: openssl knows the authorities of the system. */
export function verifyChain(target: FixTarget): FixPart {
  return paste(
    'The last lines must say “Verify return code: 0 (ok)”:',
    shell.snippet`
      echo | openssl s_client -connect ${shell.authority(target)}${shell.serverName(target)} -showcerts
    `,
  );
}

/** All that the server offers, which no browser sees. */
export function verifyWhole(target: FixTarget): FixPart {
  const { host, port } = target;
  if (port === 443 && hostKind(target) === 'public' && isPlainHost(host)) {
    return {
      ...say('The server as a whole, tested from outside:'),
      link: `https://www.ssllabs.com/ssltest/analyze.html?d=${encodeURIComponent(host)}`,
    };
  }
  return paste(
    'The server as a whole, from a machine that reaches it (testssl.sh is free):',
    shell.snippet`testssl.sh ${shell.authority(target)}`,
  );
}

/** The port, tried from where those are who should reach it. */
export function verifyPort(target: FixTarget): FixPart {
  return paste(
    `${callers[hostKind(target)]}, this must succeed:`,
    shell.snippet`nc -zv ${shell.bareHost(target)} ${target.port}`,
  );
}

const callers: Readonly<Record<HostKind, string>> = {
  public: 'From another network',
  address: 'From another network',
  private: 'From another machine of this network',
  loopback: 'On this machine',
};
