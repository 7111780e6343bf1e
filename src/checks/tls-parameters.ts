import { defineCheck } from '../core/check.ts';
import { groupName, parametersText, versionName } from '../core/connection-text.ts';
import { connectionItem } from '../core/evidence-item.ts';
import type { SecurityInfo } from '../core/security-info.ts';
import {
  parseCipherSuite,
  type CipherSuite,
  type CipherWeakness,
} from '../standards/tls-cipher-suite.ts';
import { namedGroup } from '../standards/tls-named-group.ts';
import { signatureScheme } from '../standards/tls-signature-scheme.ts';
import { tlsVersion } from '../standards/tls-version.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

const modern =
  'If the site is yours: offer TLS 1.3 and TLS 1.2 only, and of TLS 1.2 only suites that begin with ECDHE and end in GCM or CHACHA20_POLY1305.';

/** How the connection that brought the page was encrypted (RFC 8446, RFC 9325). */
export default defineCheck({
  id: 'tls-parameters',
  title: 'TLS version and cipher',
  why: 'How a connection is encrypted decides who can open it, today or from a recording years later.',
  spec: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.1',
  needs: ['page'],
  uses: ['connection'],
  findings: {
    'old-version': {
      severity: 'warning',
      level: 'weakened',
      title: 'Retired TLS version',
      summary: ({
        host,
        version,
        retiredBy,
      }: {
        host: string;
        version: string;
        retiredBy: string;
      }) =>
        `The connection to ${host} uses an encryption with known holes, which browsers have given up. It is ${version}, retired by ${retiredBy}.`,
      advice: () => modern,
    },
    'weak-cipher': {
      severity: 'warning',
      level: 'weakened',
      title: 'Weak cipher',
      summary: ({ host, suite, reason }: { host: string; suite: string; reason: string }) =>
        `What goes to and from ${host} may be readable for others after all: ${reason}. The cipher suite is ${suite}.`,
      advice: () => modern,
    },
    'no-forward-secrecy': {
      severity: 'warning',
      level: 'weakened',
      title: 'No forward secrecy',
      summary: ({ host, suite }: { host: string; suite: string }) =>
        `Whoever records this connection can open it later, if the key of ${host} is ever stolen. The key exchange has no forward secrecy (${suite}).`,
      advice: () => modern,
    },
    'not-aead': {
      severity: 'warning',
      level: 'weakened',
      title: 'Cipher of an older kind',
      summary: ({ host, suite }: { host: string; suite: string }) =>
        `The connection to ${host} is encrypted in a way that has been broken before, where programs made mistakes. The cipher is in CBC mode and no AEAD (${suite}).`,
      advice: () => modern,
    },
    'short-group': {
      severity: 'warning',
      level: 'weakened',
      title: 'Short key exchange',
      summary: ({ host, group }: { host: string; group: string }) =>
        `The keys for ${host} were agreed on with numbers so small that a large computer can find them (${group}).`,
      advice: () => modern,
    },
    'weak-signature': {
      severity: 'warning',
      level: 'weakened',
      title: 'Handshake signed with SHA-1',
      summary: ({ host, scheme }: { host: string; scheme: string }) =>
        `${host} proved who it is in a way that can be forged with much effort. The handshake was signed with ${scheme}, which RFC 9155 forbids.`,
      advice: () => modern,
    },
    'post-quantum': {
      severity: 'notice',
      level: null,
      title: 'Ready for quantum computers',
      summary: ({ host, group }: { host: string; group: string }) =>
        `A recording of this connection to ${host} stays closed even to the quantum computers that may come. The key exchange is post-quantum (${group}).`,
      advice: () => 'There is nothing to do.',
    },
    'encrypted-client-hello': {
      severity: 'notice',
      level: null,
      title: 'Host name hidden',
      summary: ({ host }: { host: string }) =>
        `The name ${host} was hidden from those on the way when the connection was set up (Encrypted Client Hello).`,
      advice: () => 'There is nothing to do.',
    },
  },
  pass: 'The page came over TLS 1.2 or newer, with a key of its own for this connection and an AEAD cipher.',
  notObserved:
    'The TLS version and the cipher are not known: Chromium does not tell extensions, and Firefox only of pages that came fresh from the network.',
  notApplicable: {
    local: 'The page is on this machine: nothing crossed a network.',
    'clear-text': 'The page came over http, without TLS.',
  },
  judge({ page, connection }) {
    if (isLocalUrl(page.url)) return { notApplicable: 'local' };
    if (schemeOf(page.url) !== 'https') return { notApplicable: 'clear-text' };
    if (connection === null) return { notObserved: 'connection' };
    const { security } = connection;
    const host = hostOf(page.url);
    const evidence = [connectionItem(connection, parametersText(security))];
    const found = [
      ...versionFindings(security, host),
      ...suiteFindings(security, host),
      ...groupFindings(security, host),
      ...signatureFindings(security, host),
      ...helloFindings(security, host),
    ].map((finding) => ({ ...finding, evidence }));
    return found.length > 0 || isUnderstood(security) ? found : { notObserved: 'connection' };
  },
});

/** Nothing is passed that was not told, or was told in words that are not known here. */
function isUnderstood({ protocolVersion, cipherSuite }: SecurityInfo): boolean {
  return tlsVersion(protocolVersion ?? '') !== null && parseCipherSuite(cipherSuite ?? '') !== null;
}

function versionFindings({ protocolVersion }: SecurityInfo, host: string) {
  const retiredBy = tlsVersion(protocolVersion ?? '')?.retiredBy ?? null;
  if (protocolVersion === null || retiredBy === null) return [];
  const parameters = { host, version: versionName(protocolVersion), retiredBy };
  return [{ what: 'old-version', parameters } as const];
}

function suiteFindings({ state, cipherSuite }: SecurityInfo, host: string) {
  const facts = parseCipherSuite(cipherSuite ?? '');
  const suite = cipherSuite ?? 'unknown';
  const reason = weaknessOf(facts, state === 'weak');
  const parameters = { host, suite };
  return [
    ...(reason === null
      ? []
      : [{ what: 'weak-cipher', parameters: { ...parameters, reason } } as const]),
    ...(facts === null || facts.forwardSecrecy
      ? []
      : [{ what: 'no-forward-secrecy', parameters } as const]),
    ...(facts?.mode === 'cbc' && reason === null
      ? [{ what: 'not-aead', parameters } as const]
      : []),
  ];
}

function weaknessOf(facts: CipherSuite | null, isWeak: boolean): string | null {
  if (facts !== null && facts.weakness !== null) return weaknesses[facts.weakness];
  return isWeak ? 'the browser itself calls this connection weak' : null;
}

const weaknesses: Readonly<Record<CipherWeakness, string>> = {
  'no-encryption': 'nothing is encrypted',
  anonymous: 'the server did not prove who it is',
  export: 'its keys were made short on purpose (export grade)',
  rc4: 'RC4 gives away what it encrypts, bit by bit',
  rc2: 'RC2 is broken',
  des: 'DES can be broken in hours',
  '3des': '3DES gives away parts of long connections (Sweet32)',
};

function groupFindings({ keyExchangeGroup }: SecurityInfo, host: string) {
  if (keyExchangeGroup === null) return [];
  const group = namedGroup(keyExchangeGroup);
  const parameters = { host, group: groupName(keyExchangeGroup) };
  if (group?.tooShort) return [{ what: 'short-group', parameters } as const];
  return group?.postQuantum ? [{ what: 'post-quantum', parameters } as const] : [];
}

function signatureFindings({ signatureScheme: name }: SecurityInfo, host: string) {
  const scheme = name === null ? null : signatureScheme(name);
  if (!scheme?.weak) return [];
  return [{ what: 'weak-signature', parameters: { host, scheme: scheme.name } } as const];
}

function helloFindings({ encryptedClientHello }: SecurityInfo, host: string) {
  return encryptedClientHello
    ? [{ what: 'encrypted-client-hello', parameters: { host } } as const]
    : [];
}
