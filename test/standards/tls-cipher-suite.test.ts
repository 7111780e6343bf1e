import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCipherSuite } from '../../src/standards/tls-cipher-suite.ts';
import { anyText } from './any-text.ts';

type Row = readonly [
  name: string,
  keyExchange: string | null,
  authentication: string | null,
  cipher: string,
  mode: string,
  forwardSecrecy: boolean,
  weakness: string | null,
];

/** Names as the IANA registry "TLS Cipher Suites" has them. */
const rows: readonly Row[] = [
  // RFC 8446 Appendix B.4
  ['TLS_AES_128_GCM_SHA256', null, null, 'AES_128_GCM', 'aead', true, null],
  ['TLS_AES_256_GCM_SHA384', null, null, 'AES_256_GCM', 'aead', true, null],
  ['TLS_CHACHA20_POLY1305_SHA256', null, null, 'CHACHA20_POLY1305', 'aead', true, null],
  ['TLS_AES_128_CCM_SHA256', null, null, 'AES_128_CCM', 'aead', true, null],
  ['TLS_AES_128_CCM_8_SHA256', null, null, 'AES_128_CCM_8', 'aead', true, null],
  ['TLS_SM4_GCM_SM3', null, null, 'SM4_GCM', 'aead', true, null],
  // RFC 5289, RFC 7905, RFC 7251: those that RFC 9325 §4.2 recommends, and their like
  ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'ECDHE', 'ECDSA', 'AES_128_GCM', 'aead', true, null],
  ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'ECDHE', 'ECDSA', 'AES_256_GCM', 'aead', true, null],
  ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'ECDHE', 'RSA', 'AES_128_GCM', 'aead', true, null],
  ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'ECDHE', 'RSA', 'AES_256_GCM', 'aead', true, null],
  [
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'ECDHE',
    'RSA',
    'CHACHA20_POLY1305',
    'aead',
    true,
    null,
  ],
  [
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'ECDHE',
    'ECDSA',
    'CHACHA20_POLY1305',
    'aead',
    true,
    null,
  ],
  ['TLS_ECDHE_ECDSA_WITH_AES_128_CCM', 'ECDHE', 'ECDSA', 'AES_128_CCM', 'aead', true, null],
  ['TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8', 'ECDHE', 'ECDSA', 'AES_128_CCM_8', 'aead', true, null],
  ['TLS_DHE_RSA_WITH_AES_128_GCM_SHA256', 'DHE', 'RSA', 'AES_128_GCM', 'aead', true, null],
  [
    'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'DHE',
    'RSA',
    'CHACHA20_POLY1305',
    'aead',
    true,
    null,
  ],
  // RFC 8422, RFC 5246 Appendix A.5
  ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'ECDHE', 'RSA', 'AES_128_CBC', 'cbc', true, null],
  ['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'ECDHE', 'RSA', 'AES_256_CBC', 'cbc', true, null],
  ['TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', 'ECDHE', 'ECDSA', 'AES_256_CBC', 'cbc', true, null],
  ['TLS_DHE_RSA_WITH_AES_256_CBC_SHA256', 'DHE', 'RSA', 'AES_256_CBC', 'cbc', true, null],
  ['TLS_DHE_DSS_WITH_AES_128_CBC_SHA', 'DHE', 'DSS', 'AES_128_CBC', 'cbc', true, null],
  ['TLS_RSA_WITH_AES_128_CBC_SHA', 'RSA', 'RSA', 'AES_128_CBC', 'cbc', false, null],
  ['TLS_RSA_WITH_AES_256_CBC_SHA256', 'RSA', 'RSA', 'AES_256_CBC', 'cbc', false, null],
  ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'RSA', 'RSA', 'AES_128_GCM', 'aead', false, null],
  ['TLS_RSA_WITH_AES_256_GCM_SHA384', 'RSA', 'RSA', 'AES_256_GCM', 'aead', false, null],
  ['TLS_RSA_WITH_CAMELLIA_128_CBC_SHA', 'RSA', 'RSA', 'CAMELLIA_128_CBC', 'cbc', false, null],
  ['TLS_RSA_WITH_SEED_CBC_SHA', 'RSA', 'RSA', 'SEED_CBC', 'cbc', false, null],
  ['TLS_RSA_WITH_IDEA_CBC_SHA', 'RSA', 'RSA', 'IDEA_CBC', 'cbc', false, null],
  ['TLS_DH_RSA_WITH_AES_128_CBC_SHA', 'DH', 'RSA', 'AES_128_CBC', 'cbc', false, null],
  ['TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256', 'ECDH', 'ECDSA', 'AES_128_GCM', 'aead', false, null],
  ['TLS_PSK_WITH_AES_128_GCM_SHA256', 'PSK', 'PSK', 'AES_128_GCM', 'aead', false, null],
  ['TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256', 'ECDHE', 'PSK', 'AES_128_CBC', 'cbc', true, null],
  // RFC 9325 §4.1: must not be negotiated
  ['TLS_RSA_WITH_NULL_SHA256', 'RSA', 'RSA', 'NULL', 'none', false, 'no-encryption'],
  ['TLS_NULL_WITH_NULL_NULL', 'NULL', 'NULL', 'NULL', 'none', false, 'no-encryption'],
  ['TLS_ECDHE_RSA_WITH_NULL_SHA', 'ECDHE', 'RSA', 'NULL', 'none', true, 'no-encryption'],
  ['TLS_RSA_WITH_RC4_128_SHA', 'RSA', 'RSA', 'RC4_128', 'stream', false, 'rc4'],
  ['TLS_RSA_WITH_RC4_128_MD5', 'RSA', 'RSA', 'RC4_128', 'stream', false, 'rc4'],
  ['TLS_ECDHE_ECDSA_WITH_RC4_128_SHA', 'ECDHE', 'ECDSA', 'RC4_128', 'stream', true, 'rc4'],
  ['TLS_RSA_EXPORT_WITH_RC4_40_MD5', 'RSA', 'RSA', 'RC4_40', 'stream', false, 'rc4'],
  ['TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5', 'RSA', 'RSA', 'RC2_CBC_40', 'cbc', false, 'rc2'],
  ['TLS_RSA_WITH_DES_CBC_SHA', 'RSA', 'RSA', 'DES_CBC', 'cbc', false, 'des'],
  ['TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA', 'DHE', 'RSA', 'DES40_CBC', 'cbc', true, 'des'],
  ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'RSA', 'RSA', '3DES_EDE_CBC', 'cbc', false, '3des'],
  ['TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', 'ECDHE', 'RSA', '3DES_EDE_CBC', 'cbc', true, '3des'],
  ['TLS_DH_anon_WITH_AES_128_CBC_SHA', 'DH', 'anon', 'AES_128_CBC', 'cbc', false, 'anonymous'],
  ['TLS_ECDH_anon_WITH_AES_256_CBC_SHA', 'ECDH', 'anon', 'AES_256_CBC', 'cbc', false, 'anonymous'],
];

test.each(rows)(
  '%s is read',
  (name, keyExchange, authentication, cipher, mode, forwardSecrecy, weakness) => {
    const facts = { keyExchange, authentication, cipher, mode, forwardSecrecy, weakness };
    expect(parseCipherSuite(name)).toEqual(facts);
  },
);

describe('what is no cipher suite', () => {
  it.each([
    '',
    'TLS_FALLBACK_SCSV',
    'TLS_EMPTY_RENEGOTIATION_INFO_SCSV',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'TLS_NEW_WONDER',
    'constructor',
  ])('%j is null', (name) => {
    expect(parseCipherSuite(name)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(() => parseCipherSuite(`TLS_${one}_WITH_${other}`)).not.toThrow();
        expect(() => parseCipherSuite(one)).not.toThrow();
      }),
    );
  });
});
