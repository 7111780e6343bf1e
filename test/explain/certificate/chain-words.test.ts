import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection, SecurityInfo } from '../../../src/core/security-info.ts';
import { describeChain } from '../../../src/explain/certificate/chain-words.ts';
import { certificateOf, chromiumTold, firefoxTold, rootOf } from '../../core/connections.ts';
import { noon } from '../../core/observations.ts';
import { sampleChain } from '../../standards/sample-chain.ts';
import { toldByFirefox } from './told-chain.ts';

function chainOf(security: SecurityInfo) {
  const connection: Connection = { url: 'https://a.test/', at: noon, security };
  const chain = describeChain(connection);
  if (chain === null) throw new Error('There is no chain.');
  // Marks around names matter to the eye alone.
  return {
    ...chain,
    links: chain.links.map((link) => ({ ...link, sentence: bare(link.sentence) })),
  };
}

function bare(sentence: string): string {
  return sentence.replaceAll(/[\u2068\u2069]/g, '');
}

const middle = certificateOf({
  subject: 'CN=Middle,O=Sample',
  issuer: 'CN=Sample Authority,O=Sample,C=XX',
});
const ownOfMiddle = certificateOf({ issuer: 'CN=Middle,O=Sample' });

let ders: readonly Uint8Array[] = [];

beforeAll(async () => {
  ({ ders } = await sampleChain({ dnsNames: ['a.test'] }));
});

describe('a chain', () => {
  it('of three leads from the server to an authority of the browser', () => {
    const { sentence, links } = chainOf(toldByFirefox(ders));
    expect(sentence).toBe(
      'Each certificate is signed by the next, up to an authority that came with the browser (certification path, RFC 5280 §6).',
    );
    expect(links.map(({ kind, title, sentence: says }) => [kind, title, says])).toEqual([
      ['server', 'a.test', 'Signed by “Sample Issuer 1”.'],
      ['intermediate', 'Sample Issuer 1', 'Signed by “Sample Root”.'],
      [
        'anchor',
        'Sample Root',
        'It came with the browser, so nobody needs to vouch for it (trust anchor).',
      ],
    ]);
    expect(links[0]?.facts).toEqual([]);
    expect(links[1]?.facts.map(({ label }) => label)).toEqual([
      'Subject',
      'Issuer',
      'Valid from',
      'Valid until',
      'Public key',
      'Signature algorithm',
      'Serial number',
      'SHA-256 fingerprint',
      'SHA-1 fingerprint',
    ]);
  });

  it.each([
    [
      'that ends at an authority of this device',
      firefoxTold({ certificates: [certificateOf(), rootOf({ builtInRoot: false })] }),
      /up to an authority that somebody put on this device/,
      ['server', 'device'],
      /It did not come with the browser: somebody put it on this device\.$/,
    ],
    [
      'that is one certificate, put on this device',
      firefoxTold({ certificates: [certificateOf()] }),
      /^The server’s certificate is itself one that somebody put on this device\.$/,
      ['device'],
      /somebody put it on this device/,
    ],
    [
      'of which Chromium shows the first only',
      chromiumTold(),
      /^This browser shows extensions the server’s own certificate only\./,
      ['server', 'absent'],
      /^Known by name only: the browser does not show its certificate to extensions\.$/,
    ],
    [
      'of one certificate that signed itself, whose warning was bypassed',
      chromiumTold({
        overriddenError: 'unknown',
        certificates: [certificateOf({ issuer: 'CN=a.test', builtInRoot: null })],
      }),
      /^The browser did not accept this certificate, and of such a one it shows no chain\.$/,
      ['server'],
      /^It signed itself: nobody else vouches for it \(self-signed\)\.$/,
    ],
    [
      'whose warning was bypassed',
      firefoxTold({ overriddenError: 'trust_error', certificates: [certificateOf()] }),
      /did not accept this certificate/,
      ['server', 'absent'],
      /^Known by name only: the browser shows no more of a chain that it did not accept\.$/,
    ],
    [
      'whose warning was bypassed, with more than one certificate',
      firefoxTold({
        overriddenError: 'trust_error',
        certificates: [ownOfMiddle, middle, rootOf()],
      }),
      /^The browser did not accept this chain\.$/,
      ['server', 'intermediate', 'root'],
      /^It signed itself/,
    ],
    [
      'that was cut',
      firefoxTold({ certificates: [ownOfMiddle, middle], cutCertificates: 3 }),
      /^The browser accepted a chain of 5 certificates; the first 2 are kept\.$/,
      ['server', 'intermediate', 'absent'],
      /^Portlight keeps the first certificates of a chain that is this long\.$/,
    ],
    [
      'of which it is not told whose the end is',
      firefoxTold({ certificates: [certificateOf(), rootOf({ builtInRoot: null })] }),
      /Whether the last one came with the browser is not told\.$/,
      ['server', 'root'],
      /^It signed itself/,
    ],
    [
      'whose only certificate has no issuer that is told',
      chromiumTold({ certificates: [certificateOf({ issuer: null, builtInRoot: null })] }),
      /own certificate only/,
      ['server'],
      /^Who signed it is not told\.$/,
    ],
  ] as const)('%s', (_which, security, says, kinds, last) => {
    const { sentence, links } = chainOf(security);
    expect(sentence).toMatch(says);
    expect(links.map(({ kind }) => kind)).toEqual(kinds);
    expect(links.at(-1)?.sentence).toMatch(last);
  });

  it('in which one does not follow from the other says so', () => {
    const { links } = chainOf(firefoxTold({ certificates: [certificateOf(), middle, rootOf()] }));
    expect(links[0]?.sentence).toBe(
      'It says that “Sample Authority” signed it; the next certificate here is another’s.',
    );
  });

  it('says of a bypassed one only what its certificates say of themselves', () => {
    const security = firefoxTold({
      overriddenError: 'trust_error',
      certificates: [ownOfMiddle, middle],
    });
    expect(chainOf(security).links[0]?.sentence).toBe(
      'It says that “Middle” signed it; that is not proven.',
    );
  });

  it('is none where the browser shows no certificate', () => {
    const security = firefoxTold({ certificates: [] });
    expect(describeChain({ url: 'https://a.test/', at: noon, security })).toBeNull();
  });

  it('keeps the direction of a hostile name to itself', () => {
    const [link] = chainOfRaw(
      firefoxTold({ certificates: [certificateOf({ issuer: 'CN=ישראל' }), rootOf()] }),
    );
    expect(link?.sentence).toContain('“\u2068ישראל\u2069”');
  });

  it('has a name for each, though it has none itself', () => {
    const nameless = [
      certificateOf({ subject: '' }, { dnsNames: ['b.test'] }),
      certificateOf({ subject: null }, { dnsNames: [], ipAddresses: [] }),
      rootOf({ subject: 'OU=Only A Unit' }),
    ];
    const { links } = chainOf(firefoxTold({ certificates: nameless }));
    expect(links.map(({ title }) => title)).toEqual([
      'b.test',
      'A certificate without a name',
      'Only A Unit',
    ]);
  });
});

function chainOfRaw(security: SecurityInfo) {
  return describeChain({ url: 'https://a.test/', at: noon, security })?.links ?? [];
}
