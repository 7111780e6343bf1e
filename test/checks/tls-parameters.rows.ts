import type { SecurityInfo } from '../../src/core/security-info.ts';
import { chromiumTold, firefoxTold } from '../core/connections.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

function over(security: Partial<SecurityInfo>) {
  return pageOf(url, { security: firefoxTold(security) });
}

/** TLS 1.2 with this suite. A key exchange without a group has no signature of its own either. */
function suite(cipherSuite: string, other: Partial<SecurityInfo> = {}) {
  return over({ protocolVersion: 'TLSv1.2', cipherSuite, ...other });
}

const noGroup = { keyExchangeGroup: null, signatureScheme: null };

export const rows: readonly CheckRow[] = [
  { name: 'a page over TLS 1.3', page: over({}), outcome: 'pass' },
  {
    name: 'a page over TLS 1.2 with a modern cipher',
    page: suite('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'),
    outcome: 'pass',
  },
  {
    name: 'a page over TLS 1.1',
    page: over({
      protocolVersion: 'TLSv1.1',
      cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    }),
    outcome: 'found',
    findings: { 'old-version': { version: 'TLS 1.1', retiredBy: 'RFC 8996' } },
  },
  {
    name: 'a page whose keys are sent under the server’s own key',
    page: suite('TLS_RSA_WITH_AES_128_GCM_SHA256', noGroup),
    outcome: 'found',
    findings: { 'no-forward-secrecy': { host: 'a.test' } },
  },
  {
    name: 'a page over a CBC cipher with forward secrecy, which Firefox calls secure',
    page: suite('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'),
    outcome: 'found',
    findings: { 'not-aead': { suite: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA' } },
  },
  {
    name: 'a page over a CBC cipher without forward secrecy',
    page: suite('TLS_RSA_WITH_AES_128_CBC_SHA', noGroup),
    outcome: 'found',
    findings: { 'no-forward-secrecy': {}, 'not-aead': {} },
  },
  {
    name: 'a page over 3DES, whose mode is not worth a finding of its own',
    page: suite('TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'),
    outcome: 'found',
    findings: { 'weak-cipher': { reason: '3DES gives away parts of long connections (Sweet32)' } },
  },
  {
    name: 'a page over RC4',
    page: suite('TLS_ECDHE_RSA_WITH_RC4_128_SHA', { state: 'weak' }),
    outcome: 'found',
    findings: { 'weak-cipher': { reason: 'RC4 gives away what it encrypts, bit by bit' } },
  },
  {
    name: 'a page that the browser itself calls weak',
    page: over({ state: 'weak' }),
    outcome: 'found',
    findings: { 'weak-cipher': { reason: 'the browser itself calls this connection weak' } },
  },
  {
    name: 'a page whose keys were agreed on over a short curve',
    page: suite('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', { keyExchangeGroup: 'secp192r1' }),
    outcome: 'found',
    findings: { 'short-group': { group: 'secp192r1' } },
  },
  {
    name: 'a page whose handshake was signed with SHA-1',
    page: suite('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', { signatureScheme: 'RSA-PKCS1-SHA1' }),
    outcome: 'found',
    findings: { 'weak-signature': { scheme: 'rsa_pkcs1_sha1' } },
  },
  {
    name: 'a page with a post-quantum key exchange',
    page: over({ keyExchangeGroup: 'mlkem768x25519' }),
    outcome: 'found',
    findings: { 'post-quantum': { group: 'X25519MLKEM768' } },
  },
  {
    name: 'a page whose host name was hidden',
    page: over({ encryptedClientHello: true }),
    outcome: 'found',
    findings: { 'encrypted-client-hello': { host: 'a.test' } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/'),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'localhost over https',
    page: pageOf('https://localhost/', { security: firefoxTold() }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page that did not come',
    page: failedPageOf(url, 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
  {
    name: 'a page in a browser that does not tell',
    page: pageOf(url),
    outcome: 'not-observed',
    missing: 'connection',
  },
  {
    name: 'a page of which Chromium told the certificate only',
    page: pageOf(url, { security: chromiumTold() }),
    outcome: 'not-observed',
    missing: 'connection',
  },
  {
    name: 'a page over a cipher suite of a later day',
    page: over({ cipherSuite: 'TLS_NEW_WONDER' }),
    outcome: 'not-observed',
    missing: 'connection',
  },
  {
    name: 'a page from the cache, whose connection is of another day',
    page: pageOf(url, { security: firefoxTold(), fromCache: true }),
    outcome: 'not-observed',
    missing: 'connection',
  },
  {
    name: 'a page whose connection was told as insecure, which is no TLS',
    page: over({ state: 'insecure' }),
    outcome: 'not-observed',
    missing: 'connection',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'connection',
  },
];
