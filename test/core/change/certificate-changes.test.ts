import { describe, expect, it } from 'vitest';
import type { VisitCertificate } from '../../../src/core/visit-traces.ts';
import { noon } from '../observations.ts';
import { changesOf, hour, type VisitStory } from './history-of.ts';

const usual: VisitCertificate = { sha256: 'aa', issuer: 'CN=Lab', notAfter: noon + 100 * hour };

function presenting(
  other: Partial<VisitCertificate> | null = {},
  url = 'https://a.test/',
): VisitStory {
  return [url, other === null ? {} : { certificate: { ...usual, ...other } }];
}

const later = { sha256: 'bb', notAfter: noon + 200 * hour };

describe('the certificate of an origin', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays', [presenting(), presenting()], []],
    ['is renewed', [presenting(), presenting(later)], ['certificate-renewed 1']],
    [
      'ends sooner',
      [presenting(), presenting({ sha256: 'bb', notAfter: noon + 50 * hour })],
      ['certificate-ends-sooner 1'],
    ],
    [
      'is another for the same time',
      [presenting(), presenting({ sha256: 'bb' })],
      ['certificate-changed 1'],
    ],
    [
      'is of another issuer',
      [presenting(), presenting({ ...later, issuer: 'CN=Other' })],
      ['issuer-changed 1'],
    ],
    [
      'has an issuer that is not told',
      [presenting(), presenting({ ...later, issuer: null })],
      ['certificate-renewed 1'],
    ],
    [
      'has an end that is not told',
      [presenting(), presenting({ sha256: 'bb', notAfter: null })],
      ['certificate-changed 1'],
    ],
    [
      'is one of two that take turns',
      [presenting(), presenting(later), presenting(), presenting(later)],
      ['certificate-renewed 1'],
    ],
    [
      'runs out',
      [presenting({ notAfter: noon + 1 }), presenting({ notAfter: noon + 1 })],
      ['certificate-expired 1'],
    ],
    [
      'had run out already',
      [presenting({ notAfter: noon - 1 }), presenting({ notAfter: noon - 1 })],
      [],
    ],
    [
      'is replaced by one that has run out',
      [presenting(), presenting({ sha256: 'bb', notAfter: noon + 1 })],
      ['certificate-expired 1', 'certificate-ends-sooner 1'].toReversed(),
    ],
    ['is not told before', [presenting(null), presenting()], []],
    ['is not told now', [presenting(), presenting(null)], []],
    [
      'is of its own port',
      [presenting(), presenting(later, 'https://a.test:8443/')],
      ['port-first-seen 1'],
    ],
    ['is its own', [presenting(), presenting(later, 'https://www.a.test/')], []],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });
});
