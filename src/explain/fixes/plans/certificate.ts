import type check from '../../../checks/certificate.ts';
import { nothing, type Plans } from '../plan.ts';
import { getCertificate } from '../topics/certificate.ts';
import type { FixTarget } from '../target.ts';
import type { Fix } from '../fix.ts';

const renew = (page: FixTarget): Fix =>
  getCertificate(page, 'Renew it, and see that it renews itself from now on.');
const reissue = (page: FixTarget): Fix =>
  getCertificate(
    page,
    'Have it issued anew: a free authority uses today’s keys, signatures, logs and terms.',
  );

/** The server’s certificate. */
export default {
  expired: renew,
  'not-yet-valid': (page) =>
    getCertificate(page, 'Set the clock of the issuing machine (`timedatectl`), then issue anew.'),
  'wrong-name': (page) =>
    getCertificate(
      page,
      'The certificate must list this name (subjectAltName), and the server must show it for this name.',
    ),
  'self-signed': (page) => getCertificate(page, 'Put one from an authority in its place.'),
  untrusted: (page) =>
    getCertificate(page, 'Put one from a known authority in its place, with the whole chain.'),
  bypassed: (page) =>
    getCertificate(page, 'See with the first command below what is wrong, then issue it anew.'),
  'expires-in-2-days': renew,
  'expires-in-14-days': renew,
  'expires-in-45-days': renew,
  'long-validity': reissue,
  'weak-key': reissue,
  'weak-signature': reissue,
  'no-transparency': reissue,
  'local-authority': nothing(
    'The authority was put on the visitor’s device; the server knows nothing of it.',
  ),
} satisfies Plans<typeof check>;
