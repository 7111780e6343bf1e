import type {
  CertificateDetails,
  PresentedCertificate,
  SecurityInfo,
} from '../../src/core/security-info.ts';
import { certificateOf, chromiumTold, firefoxTold, rootOf } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';
const day = 86_400_000;

function over(security: Partial<SecurityInfo>) {
  return pageOf(url, { security: firefoxTold(security) });
}

/** A certificate from a public authority. */
function having(other: Partial<PresentedCertificate>, details: Partial<CertificateDetails> = {}) {
  return over({ certificates: [certificateOf(other, details), rootOf()] });
}

/** One that a person accepted in spite of the browser’s warning: Firefox gives no chain then. */
function accepted(
  overriddenError: SecurityInfo['overriddenError'],
  other: Partial<PresentedCertificate> = {},
  details: Partial<CertificateDetails> = {},
) {
  return over({ overriddenError, certificates: [certificateOf(other, details)] });
}

/** Valid for `whole` days, of which `left` are to come. */
function lasting(whole: number, left: number): Partial<PresentedCertificate> {
  const notAfter = noon + left * day;
  return { notBefore: notAfter - whole * day, notAfter };
}

const selfSigned = { subject: 'CN=a.test', issuer: 'CN=a.test' };
const past = { notBefore: noon - 60 * day, notAfter: noon - 2 * day };
const future = { notBefore: noon + 30 * day, notAfter: noon + 90 * day };

export const rows: readonly CheckRow[] = [
  { name: 'a certificate in the middle of its time', page: over({}), outcome: 'pass' },
  {
    name: 'the certificate that Chromium told',
    page: pageOf(url, { security: chromiumTold() }),
    outcome: 'pass',
  },
  {
    name: 'a certificate with 46 of 397 days left',
    page: having(lasting(397, 46)),
    outcome: 'pass',
  },
  {
    name: 'a certificate with 31 of 90 days left, which is no time to renew it',
    page: having(lasting(90, 31)),
    outcome: 'pass',
  },
  {
    name: 'a certificate for six days, with four left',
    page: having(lasting(6, 4)),
    outcome: 'pass',
  },
  {
    name: 'a certificate with 44 of 180 days left',
    page: having(lasting(180, 44)),
    outcome: 'found',
    findings: { 'expires-in-45-days': { host: 'a.test', end: '2027-01-05', days: 44 } },
  },
  {
    name: 'a certificate with 29 of 90 days left',
    page: having(lasting(90, 29)),
    outcome: 'found',
    findings: { 'expires-in-45-days': { days: 29 } },
  },
  {
    name: 'a certificate with 13 of 90 days left',
    page: having(lasting(90, 13)),
    outcome: 'found',
    findings: { 'expires-in-14-days': { days: 13 } },
  },
  {
    name: 'a certificate with a day and a half left',
    page: having(lasting(90, 1.5)),
    outcome: 'found',
    findings: { 'expires-in-2-days': { days: 1 } },
  },
  {
    name: 'a certificate in its last hours',
    page: having(lasting(90, 0.2)),
    outcome: 'found',
    findings: { 'expires-in-2-days': { days: 0 } },
  },
  {
    name: 'a certificate in its last second, which still counts',
    page: having(lasting(90, 0)),
    outcome: 'found',
    findings: { 'expires-in-2-days': { days: 0 } },
  },
  {
    name: 'a certificate in its first second, which counts already',
    page: having(lasting(90, 90)),
    outcome: 'pass',
  },
  {
    name: 'a certificate that ended while the connection stood',
    page: having(past),
    outcome: 'found',
    findings: { expired: { end: '2026-11-20', bypassed: false } },
  },
  {
    name: 'an expired certificate whose warning was clicked away',
    page: accepted('expired_or_not_yet_valid', past),
    outcome: 'found',
    findings: { expired: { end: '2026-11-20', bypassed: true } },
  },
  {
    name: 'a certificate from the future whose warning was clicked away',
    page: accepted('expired_or_not_yet_valid', future),
    outcome: 'found',
    findings: { 'not-yet-valid': { start: '2026-12-22', bypassed: true } },
  },
  {
    name: 'a certificate for other names whose warning was clicked away',
    page: accepted('domain_mismatch', {}, { dnsNames: ['b.test', 'c.test', 'd.test', 'e.test'] }),
    outcome: 'found',
    findings: { 'wrong-name': { names: '“b.test”, “c.test”, “d.test” and 2 more' } },
  },
  {
    name: 'a certificate that signed itself and was accepted',
    page: accepted('trust_error', selfSigned),
    outcome: 'found',
    findings: { 'self-signed': { host: 'a.test', bypassed: true } },
  },
  {
    name: 'a certificate of an unknown issuer that was accepted',
    page: accepted('trust_error'),
    outcome: 'found',
    findings: { untrusted: { issuer: 'CN=Sample Authority,O=Sample,C=XX' } },
  },
  {
    name: 'an expired certificate of an unknown issuer for another name',
    page: accepted('trust_error', past, { dnsNames: ['b.test'] }),
    outcome: 'found',
    findings: { expired: {}, 'wrong-name': {}, untrusted: {} },
  },
  {
    name: 'a warning clicked away in Chromium, which does not say which',
    page: pageOf(url, { security: chromiumTold({ state: 'broken', overriddenError: 'unknown' }) }),
    outcome: 'found',
    findings: { bypassed: { host: 'a.test' } },
  },
  {
    name: 'a warning clicked away, and no certificate told',
    page: over({ overriddenError: 'trust_error', certificates: [] }),
    outcome: 'found',
    findings: { untrusted: { issuer: 'unknown' } },
  },
  {
    name: 'such a warning of a self-signed certificate in Chromium',
    page: pageOf(url, {
      security: chromiumTold({
        state: 'broken',
        overriddenError: 'unknown',
        certificates: [certificateOf(selfSigned)],
      }),
    }),
    outcome: 'found',
    findings: { 'self-signed': {} },
  },
  {
    name: 'a certificate for 201 days from a public authority',
    page: having(lasting(201, 150)),
    outcome: 'found',
    findings: { 'long-validity': { days: 202, most: 200 } },
  },
  {
    name: 'a certificate for ten years from an authority of this device, which no rule binds',
    page: over({
      certificates: [certificateOf(lasting(3_650, 3_000)), rootOf({ builtInRoot: false })],
    }),
    outcome: 'found',
    findings: { 'local-authority': { issuer: 'CN=Sample Authority,O=Sample,C=XX' } },
  },
  {
    name: 'a certificate with a short RSA key',
    page: having({}, { key: { algorithm: 'RSA', bits: 1_024, curve: null } }),
    outcome: 'found',
    findings: { 'weak-key': { subject: 'CN=a.test', weakness: 'RSA with 1024 bits' } },
  },
  {
    name: 'a certificate with an RSA key of 2048 bits',
    page: having({}, { key: { algorithm: 'RSA', bits: 2_048, curve: null } }),
    outcome: 'pass',
  },
  {
    name: 'a certificate signed with SHA-1',
    page: having({}, { signature: { algorithm: 'RSA', hash: 'SHA-1' } }),
    outcome: 'found',
    findings: { 'weak-signature': { weakness: 'SHA-1' } },
  },
  {
    name: 'a root signed with SHA-1, on which nobody relies',
    page: over({
      certificates: [
        certificateOf(),
        {
          ...rootOf(),
          details: { ...detailsOf(rootOf()), signature: { algorithm: 'RSA', hash: 'SHA-1' } },
        },
      ],
    }),
    outcome: 'pass',
  },
  {
    name: 'a certificate that is in too few public logs',
    page: over({ transparency: 'policy_not_enough_scts' }),
    outcome: 'found',
    findings: { 'no-transparency': { reason: 'too few public logs confirm that they hold it' } },
  },
  {
    name: 'a certificate that is in logs of one operator only',
    page: over({ transparency: 'policy_not_diverse_scts' }),
    outcome: 'found',
    findings: { 'no-transparency': {} },
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
    page: failedPageOf(url, 'net::ERR_CERT_DATE_INVALID'),
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
    name: 'a page of which no certificate was told',
    page: over({ certificates: [] }),
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
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'connection',
  },
];

function detailsOf({ details }: PresentedCertificate): CertificateDetails {
  if (details === null) throw new Error('The sample has no details.');
  return details;
}
