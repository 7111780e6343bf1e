import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import type { SecurityInfo } from '../../../src/core/security-info.ts';
import { judgePage } from '../../../src/core/verdict.ts';
import type { CertificateFact } from '../../../src/explain/certificate/certificate-fact.ts';
import {
  certificateFindings,
  describeCertificate,
} from '../../../src/explain/certificate/describe-certificate.ts';
import { securityInfo } from '../../../src/platform/security-info.ts';
import { pageOf } from '../../checks/page-of.ts';
import { certificateOf, chromiumTold, firefoxTold, rootOf } from '../../core/connections.ts';
import { noon } from '../../core/observations.ts';
import { anyText } from '../../standards/any-text.ts';
import { keyKinds, sampleCertificate } from '../../standards/sample-certificates.ts';
import { sampleChain } from '../../standards/sample-chain.ts';
import { toldByFirefox } from './told-chain.ts';

const url = 'https://a.test/';

function wordsOf(security: SecurityInfo) {
  return describeCertificate(pageOf(url, { security }));
}

/** A fact's values as a person reads them, by section and label. */
function valuesOf(security: SecurityInfo, section: string, label: string): readonly string[] {
  const facts = wordsOf(security).sections.find(({ id }) => id === section)?.facts ?? [];
  return valueTexts(facts.find((fact) => fact.label === label));
}

function valueTexts(fact: CertificateFact | undefined): readonly string[] {
  return (fact?.values ?? []).map((value) => ('text' in value ? value.text : value.ascii));
}

let ders: readonly Uint8Array[] = [];
let changing = new Uint8Array();

beforeAll(async () => {
  ({ ders } = await sampleChain({ dnsNames: ['a.test'] }));
  changing = new Uint8Array(await sampleCertificate('ECDSA P-256'));
});

describe('the certificate of a page', () => {
  it('is told from its first sentence to its last fact', () => {
    const { lead, validity, names, chain, gap, sections, pem } = wordsOf(toldByFirefox(ders));
    expect(lead.title).toBe('Certificate accepted');
    expect(validity?.state).toBe('valid');
    expect(names?.names).toEqual([{ ascii: 'a.test', unicode: null, covers: true }]);
    expect(chain?.links).toHaveLength(3);
    expect(gap).toBeNull();
    expect(sections.map(({ title }) => title)).toEqual([
      'Issued to',
      'Issued by',
      'Key and fingerprints',
      'What it is for',
      'Public logs',
      'Withdrawal',
      'Connection',
    ]);
    expect(pem.map(({ what }) => what)).toEqual(['certificate', 'chain']);
  });

  it.each([
    [
      'accepted',
      firefoxTold(),
      'Who answered proved to be a.test: “Sample” vouches for that name, and this browser trusts it. The proof is the server’s certificate (X.509).',
    ],
    [
      'accepted',
      chromiumTold(),
      'Who answered proved to be a.test: “Sample” vouches for that name, and this browser trusts it. The proof is the server’s certificate (X.509).',
    ],
    [
      'accepted',
      chromiumTold({ certificates: [certificateOf({ issuer: null, builtInRoot: null })] }),
      'Who answered proved to be a.test: this browser trusts its certificate. The proof is the server’s certificate (X.509).',
    ],
    [
      'device',
      firefoxTold({ certificates: [certificateOf(), rootOf({ builtInRoot: false })] }),
      'An authority that somebody put on this device vouches for a.test: “Sample Authority”. It did not come with the browser, and other devices may not accept it.',
    ],
    [
      'out-of-date',
      firefoxTold({ certificates: [certificateOf({ notAfter: noon - 1 }), rootOf()] }),
      'The browser took this certificate, but it does not cover the moment when the page came, so it does not prove that a.test answered.',
    ],
    [
      'bypassed',
      firefoxTold({ overriddenError: 'trust_error' }),
      'You or someone using this profile went past the browser’s warning, so nothing proves that a.test answered. The warning was that nobody this browser trusts vouches for the certificate.',
    ],
    [
      'bypassed',
      firefoxTold({ overriddenError: 'domain_mismatch' }),
      'You or someone using this profile went past the browser’s warning, so nothing proves that a.test answered. The warning was that the certificate is for other names.',
    ],
    [
      'bypassed',
      firefoxTold({ overriddenError: 'expired_or_not_yet_valid' }),
      'You or someone using this profile went past the browser’s warning, so nothing proves that a.test answered. The warning was that the certificate was not valid at that time.',
    ],
    [
      'bypassed',
      chromiumTold({ state: 'broken', overriddenError: 'unknown' }),
      'You or someone using this profile went past the browser’s warning, so nothing proves that a.test answered. Which warning it was, the browser does not tell.',
    ],
  ] as const)('begins with what it comes to: %s', (state, security, sentence) => {
    const { lead } = wordsOf(security);
    expect(lead.state).toBe(state);
    expect(lead.sentence.replaceAll(/[\u2068\u2069]/g, '')).toBe(sentence);
  });

  it.each([
    ['ECDSA P-256', 'EC, P-256, 256 bits', 'ECDSA with SHA-256'],
    ['ECDSA P-384', 'EC, P-384, 384 bits', 'ECDSA with SHA-384'],
    ['RSA 2048', 'RSA, 2048 bits', 'RSA with SHA-256'],
    ['RSA 1024 with SHA-1', 'RSA, 1024 bits', 'RSA with SHA-1'],
    ['RSA-PSS', 'RSA, 2048 bits', 'RSA-PSS with SHA-512'],
    ['Ed25519', 'Ed25519', 'Ed25519'],
  ] as const)('names key and signature of %s', async (kind, key, signature) => {
    expect(Object.keys(keyKinds)).toContain(kind);
    const security = toldByFirefox([await sampleCertificate(kind)]);
    expect(valuesOf(security, 'key', 'Public key')).toEqual([key]);
    expect(valuesOf(security, 'key', 'Signature algorithm')).toEqual([signature]);
    expect(valuesOf(security, 'key', 'Serial number')).toEqual(['0B:AD:C0:DE']);
  });

  it('names whom it was issued to, attribute by attribute', () => {
    const subject = 'C=XX,L=Town,O="A, B",OU=One,OU=Two,2.5.4.97=VAT,CN=xn--mnchen-3ya.test';
    const { sections } = wordsOf(chromiumTold({ certificates: [certificateOf({ subject })] }));
    const facts = sections.find(({ id }) => id === 'subject')?.facts ?? [];
    expect(facts.map((fact) => [fact.label, ...valueTexts(fact)])).toEqual([
      ['Common name', 'xn--mnchen-3ya.test'],
      ['Organisation', 'A, B'],
      ['Unit', 'One', 'Two'],
      ['Place', 'Town'],
      ['Country', 'XX'],
      ['2.5.4.97', 'VAT'],
    ]);
    expect(facts[0]?.values).toMatchObject([{ kind: 'host', unicode: 'münchen.test' }]);
  });

  it.each([
    [null, 'not told by this browser'],
    ['', 'none: the alternative names count'],
  ])('says where its subject is %j', (subject, says) => {
    const security = chromiumTold({ certificates: [certificateOf({ subject })] });
    expect(valuesOf(security, 'subject', 'Name')).toEqual([says]);
  });

  it.each([
    [
      'usage',
      'The key may',
      { keyUsages: ['digitalSignature', '9.9'] },
      ['sign handshakes (digitalSignature)', '9.9'],
    ],
    ['usage', 'The key may', { keyUsages: [] }, ['anything: nothing is laid down']],
    [
      'usage',
      'It may',
      { extendedKeyUsages: ['serverAuth', '1.2.3.4'] },
      ['prove who a server is (serverAuth)', '1.2.3.4'],
    ],
    ['usage', 'May vouch for others', { authority: true }, ['yes: it is an authority']],
    [
      'usage',
      'The authority checked',
      { policies: ['2.23.140.1.2.2', '1.2.3'] },
      ['the name and the organisation (organisation validated)'],
    ],
    ['usage', 'Policies', { policies: ['2.23.140.1.2.2', '1.2.3'] }, ['1.2.3']],
    ['usage', 'The authority checked', { policies: [] }, []],
    [
      'transparency',
      'Inside the certificate',
      { timestamps: 0 },
      ['none; they can also come with the connection'],
    ],
    [
      'transparency',
      'Inside the certificate',
      { timestamps: 3 },
      ['3, each a log’s promise to list it (SCT)'],
    ],
    [
      'revocation',
      'Question to the authority (OCSP)',
      { ocsp: ['http://o.test/'] },
      ['http://o.test/'],
    ],
    ['revocation', 'Lists of the authority (CRL)', { revocationLists: [] }, ['none']],
    [
      'revocation',
      'Server must bring an answer',
      { mustStaple: true },
      ['yes (must-staple, RFC 7633)'],
    ],
    ['revocation', 'Server must bring an answer', { mustStaple: false }, ['no']],
  ] as const)('tells in %s: %s of %j', (section, label, details, values) => {
    const security = firefoxTold({ certificates: [certificateOf({}, details), rootOf()] });
    expect(valuesOf(security, section, label)).toEqual(values);
  });

  it.each([
    ['policy_compliant', 'in enough public logs'],
    ['policy_not_enough_scts', 'in too few public logs'],
    ['policy_not_diverse_scts', 'in logs of one operator only'],
    ['something_new', 'something_new'],
    [null, 'not told by this browser'],
  ])('tells what the browser says of public logs: %s', (transparency, says) => {
    expect(valuesOf(firefoxTold({ transparency }), 'transparency', 'The browser says')).toEqual([
      says,
    ]);
  });

  it('says which fingerprints the browser does not tell', () => {
    expect(valuesOf(chromiumTold(), 'key', 'SHA-256 fingerprint')).toEqual(['D2:E8']);
    expect(valuesOf(chromiumTold(), 'key', 'SHA-1 fingerprint')).toEqual([
      'not told by this browser',
    ]);
  });
});

describe('a certificate that cannot be read', () => {
  it.each([
    [null, 'The browser gave the certificate itself not at all, or it is too long to be kept, so'],
    ['MAA=', 'Portlight could not read the certificate itself, so'],
  ])('is told as far as the browser tells it: DER %j', (der, says) => {
    const own = certificateOf({ der, details: null });
    const words = wordsOf(firefoxTold({ certificates: [own, rootOf()] }));
    expect(words.gap).toContain(says);
    expect(words.names).toBeNull();
    expect(words.validity?.state).toBe('valid');
    expect(words.sections.map(({ id }) => id)).toEqual(['subject', 'issuer', 'key', 'connection']);
    expect(valuesOf(firefoxTold({ certificates: [own] }), 'key', 'SHA-256 fingerprint')).toEqual([
      'D2:E8',
    ]);
  });

  it('is not there at all, and the connection is told all the same', () => {
    const words = wordsOf(firefoxTold({ certificates: [] }));
    expect(words.lead).toMatchObject({
      state: 'not-observed',
      sentence: 'The browser told how a.test was reached, but showed no certificate.',
    });
    expect(words.sections.map(({ id }) => id)).toEqual(['connection']);
    expect(words.pem).toEqual([]);
  });
});

describe('a certificate to take along', () => {
  it.each([
    ['with its chain', firefoxTold(), ['certificate', 'chain']],
    ['alone', chromiumTold(), ['certificate']],
    ['alone where the chain was cut', firefoxTold({ cutCertificates: 1 }), ['certificate']],
    [
      'alone where a part is missing',
      firefoxTold({ certificates: [certificateOf(), rootOf({ der: null })] }),
      ['certificate'],
    ],
    [
      'not where it is missing itself',
      firefoxTold({ certificates: [certificateOf({ der: null }), rootOf()] }),
      [],
    ],
  ] as const)('is there %s', (_how, security, what) => {
    expect(wordsOf(security).pem.map((offer) => offer.what)).toEqual(what);
  });
});

describe('what was found in a certificate', () => {
  it('is what its checks found, worst first, and nothing of others', () => {
    const weak = { key: { algorithm: 'RSA', bits: 1_024, curve: null } };
    const security = firefoxTold({
      overriddenError: 'domain_mismatch',
      keyExchangeGroup: 'mlkem768x25519',
      certificates: [certificateOf({}, { ...weak, dnsNames: ['b.test'] })],
    });
    const findings = certificateFindings(judgePage(pageOf(url, { security }), checks));
    expect(findings.map(({ code }) => code)).toEqual([
      'certificate.wrong-name',
      'certificate.weak-key',
      'tls-parameters.post-quantum',
    ]);
  });

  it('is also that it was refused earlier in the session', () => {
    const certificateError = { url, error: 'net::ERR_CERT_DATE_INVALID', at: noon };
    const page = pageOf(url, { certificateError });
    expect(certificateFindings(judgePage(page, checks)).map(({ code }) => code)).toEqual([
      'insecure-transport.certificate-bypassed',
    ]);
    expect(describeCertificate(page).lead.state).toBe('not-observed');
  });
});

describe('whatever a server sends', () => {
  it('is put into words: bytes that were changed', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (changes, bypassed) => {
          const der = Uint8Array.from(changing);
          for (const [place, byte] of changes) der[place % der.length] = byte;
          const error = bypassed ? { overridableErrorCategory: 'trust_error' } : {};
          const words = wordsOf(toldByFirefox([der, ...ders.slice(1)], error));
          expect(words.lead.sentence).not.toBe('');
          expect(JSON.stringify(words)).not.toMatch(/undefined|NaN/);
          expect(shownText(words)).not.toMatch(/[\p{Cc}\u202A-\u202E\u200B-\u200F\u2066\u2067]/u);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is put into words: names that were made to deceive', () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, issuer) => {
        const told = securityInfo({ state: 'secure', certificates: [{ subject, issuer }] });
        const words = wordsOf(told);
        expect(shownText(words)).not.toMatch(/[\p{Cc}\u202A-\u202E\u200B-\u200F\u2066\u2067]/u);
      }),
      { numRuns: 500 },
    );
  });
});

/** All text but that of files, whose lines end. */
function shownText({ pem: _pem, ...words }: ReturnType<typeof describeCertificate>): string {
  return Array.from(textsIn(words)).join('');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
