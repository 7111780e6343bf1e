import { groupName, versionName } from '../../core/connection-text.ts';
import type { SecurityInfo } from '../../core/security-info.ts';
import { parseCipherSuite } from '../../standards/tls-cipher-suite.ts';
import { namedGroup } from '../../standards/tls-named-group.ts';
import { signatureScheme } from '../../standards/tls-signature-scheme.ts';
import { tlsVersion } from '../../standards/tls-version.ts';
import { untoldParameters } from '../path-tls.ts';
import {
  fact,
  literal,
  untold,
  words,
  type CertificateFact,
  type FactSection,
  type FactValue,
} from './certificate-fact.ts';

/** How the connection itself was made. */
export function describeParameters(security: SecurityInfo): FactSection {
  const isTold = security.protocolVersion !== null || security.cipherSuite !== null;
  return {
    id: 'connection',
    title: 'Connection',
    sentence: isTold ? null : untoldParameters,
    facts: [...(isTold ? parameterFacts(security) : []), ...flagFacts(security)],
  };
}

function parameterFacts(security: SecurityInfo): readonly CertificateFact[] {
  const { protocolVersion, cipherSuite, keyExchangeGroup, signatureScheme: scheme } = security;
  const suite = parseCipherSuite(cipherSuite ?? '');
  return [
    fact('Version', told(protocolVersion, versionName), versionRemark(protocolVersion)),
    fact('Cipher suite', told(cipherSuite)),
    fact('Key exchange', told(keyExchangeGroup, groupName), groupRemark(keyExchangeGroup)),
    ...(suite === null
      ? []
      : [
          fact(
            'Forward secrecy',
            words(suite.forwardSecrecy ? 'yes' : 'no'),
            suite.forwardSecrecy
              ? 'A key that is stolen later opens no recording of today.'
              : 'Whoever steals the server’s key later can open a recording of today.',
          ),
        ]),
    fact(
      'Handshake signed with',
      told(scheme, (name) => signatureScheme(name)?.name ?? name),
    ),
  ];
}

function told(value: string | null, name: (value: string) => string = (same) => same): FactValue {
  return value === null ? untold : literal(name(value));
}

function versionRemark(version: string | null): string | null {
  const retiredBy = tlsVersion(version ?? '')?.retiredBy ?? null;
  return retiredBy === null ? null : `Retired by ${retiredBy}.`;
}

function groupRemark(group: string | null): string | null {
  const known = namedGroup(group ?? '');
  return known?.postQuantum ? 'Meant to hold against quantum computers too.' : null;
}

function flagFacts(security: SecurityInfo): readonly CertificateFact[] {
  return [
    ...flag(
      'Host name hidden',
      security.encryptedClientHello,
      'Whether others on the way could read the host’s name (Encrypted Client Hello, ECH).',
    ),
    ...flag(
      'Name looked up encrypted',
      security.privateDns,
      'Whether others on the way could read which name was looked up (DNS over HTTPS).',
    ),
    ...flag('Key on loan', security.delegatedCredentials, 'Delegated credentials, RFC 9345.'),
    ...flag(
      'Extended validation',
      security.extendedValidation,
      'Whether the browser counts the authority’s check of the organisation as the strictest.',
    ),
  ];
}

function flag(label: string, value: boolean | null, remark: string): readonly CertificateFact[] {
  return value === null ? [] : [fact(label, words(value ? 'yes' : 'no'), remark)];
}
