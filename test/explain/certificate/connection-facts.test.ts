import { describe, expect, it } from 'vitest';
import type { SecurityInfo } from '../../../src/core/security-info.ts';
import { describeParameters } from '../../../src/explain/certificate/connection-facts.ts';
import { chromiumTold, firefoxTold } from '../../core/connections.ts';

function factOf(security: SecurityInfo, label: string) {
  const found = describeParameters(security).facts.find((fact) => fact.label === label);
  const [value] = found?.values ?? [];
  return found && { text: value && 'text' in value ? value.text : null, remark: found.remark };
}

describe('a connection', () => {
  it('is told in the names of the registries', () => {
    const { sentence, facts } = describeParameters(firefoxTold());
    expect(sentence).toBeNull();
    expect(facts.map(({ label, values: [value] }) => [label, value])).toMatchObject([
      ['Version', { text: 'TLS 1.3' }],
      ['Cipher suite', { text: 'TLS_AES_128_GCM_SHA256' }],
      ['Key exchange', { text: 'x25519' }],
      ['Forward secrecy', { text: 'yes' }],
      ['Handshake signed with', { text: 'ecdsa_secp256r1_sha256' }],
      ['Host name hidden', { text: 'no' }],
      ['Name looked up encrypted', { text: 'no' }],
      ['Key on loan', { text: 'no' }],
      ['Extended validation', { text: 'no' }],
    ]);
  });

  it.each<[string, Partial<SecurityInfo>, string | null, string | null]>([
    ['Version', { protocolVersion: 'TLSv1.1' }, 'TLS 1.1', 'Retired by RFC 8996.'],
    ['Version', { protocolVersion: 'TLSv9' }, 'TLSv9', null],
    ['Version', { protocolVersion: null }, 'not told by this browser', null],
    [
      'Key exchange',
      { keyExchangeGroup: 'mlkem768x25519' },
      'X25519MLKEM768',
      'Meant to hold against quantum computers too.',
    ],
    ['Key exchange', { keyExchangeGroup: null }, 'not told by this browser', null],
    [
      'Forward secrecy',
      { cipherSuite: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
      'no',
      'Whoever steals the server’s key later can open a recording of today.',
    ],
    ['Handshake signed with', { signatureScheme: 'NEW' }, 'NEW', null],
    [
      'Host name hidden',
      { encryptedClientHello: true },
      'yes',
      'Whether others on the way could read the host’s name (Encrypted Client Hello, ECH).',
    ],
  ])('tells %s of %j', (label, security, text, remark) => {
    expect(factOf(firefoxTold(security), label)).toEqual({ text, remark });
  });

  it('says nothing of forward secrecy where the suite does not tell', () => {
    expect(factOf(firefoxTold({ cipherSuite: 'NEW_SUITE' }), 'Forward secrecy')).toBeUndefined();
  });

  it('of which Chromium tells nothing is one sentence', () => {
    expect(describeParameters(chromiumTold())).toEqual({
      id: 'connection',
      title: 'Connection',
      sentence: 'Chromium does not tell the TLS version and the cipher.',
      facts: [],
    });
  });
});
