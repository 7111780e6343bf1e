import { describe, expect, it } from 'vitest';
import { describeNames } from '../../../src/explain/certificate/names-words.ts';
import { certificateOf } from '../../core/connections.ts';
import type { CertificateDetails } from '../../../src/core/security-info.ts';

function namesOf(details: Partial<CertificateDetails>, host: string) {
  return describeNames(certificateOf({}, { ipAddresses: [], ...details }).details, host);
}

describe('the names of a certificate', () => {
  it.each([
    ['the one', { dnsNames: ['a.test'] }, 'a.test', 'It is for a.test (subjectAltName).'],
    [
      'one of several',
      { dnsNames: ['b.test', 'a.test', 'c.test'] },
      'a.test',
      'It is for a.test, and for 2 more (subjectAltName).',
    ],
    [
      'one of several of which some were cut',
      { dnsNames: ['a.test'], cutNames: 7 },
      'a.test',
      'It is for a.test, and for 7 more (subjectAltName).',
    ],
    [
      'a wildcard',
      { dnsNames: ['*.a.test'] },
      'www.a.test',
      'It is for www.a.test by a star, which stands for one label (wildcard, RFC 9525 §6.3).',
    ],
    [
      'an address',
      { dnsNames: [], ipAddresses: ['192.0.2.1'] },
      '192.0.2.1',
      'It is for 192.0.2.1 (subjectAltName).',
    ],
    [
      'an address in another spelling',
      { dnsNames: [], ipAddresses: ['2001:db8:0:0:0:0:0:1'] },
      '[2001:db8::1]',
      'It is for [2001:db8::1] (subjectAltName).',
    ],
    [
      'another alone',
      { dnsNames: ['b.test'] },
      'a.test',
      'The one name it is for is not a.test (subjectAltName).',
    ],
    [
      'others',
      { dnsNames: ['b.test', '*.a.test'] },
      'a.test',
      'None of the 2 names it is for is a.test (subjectAltName).',
    ],
    [
      'others, as far as they are kept',
      { dnsNames: ['b.test'], cutNames: 9 },
      'a.test',
      'None of the 1 names that are kept is a.test; 9 more are not kept.',
    ],
    [
      'none',
      { dnsNames: [] },
      'a.test',
      'It names no host at all, so it is not for a.test either (subjectAltName).',
    ],
  ] as const)('where the page’s host is %s', (_which, details, host, sentence) => {
    expect(namesOf(details, host)?.sentence).toBe(sentence);
  });

  it('that cover the page come first and are marked; the rest keeps its order', () => {
    const names = namesOf(
      { dnsNames: ['c.test', 'b.test', '*.a.test', 'www.a.test'] },
      'www.a.test',
    );
    expect(names?.names.map(({ ascii, covers }) => [ascii, covers])).toEqual([
      ['*.a.test', true],
      ['www.a.test', true],
      ['c.test', false],
      ['b.test', false],
    ]);
  });

  it('that are international are there in both forms', () => {
    const names = namesOf({ dnsNames: ['*.xn--mnchen-3ya.test'] }, 'www.xn--mnchen-3ya.test');
    expect(names?.names).toEqual([
      { ascii: '*.xn--mnchen-3ya.test', unicode: '*.münchen.test', covers: true },
    ]);
  });

  it('are not known where the certificate could not be read', () => {
    expect(describeNames(null, 'a.test')).toBeNull();
  });
});
