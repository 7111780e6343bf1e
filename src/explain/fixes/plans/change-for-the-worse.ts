import type check from '../../../checks/change-for-the-worse.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import type { Fix } from '../fix.ts';
import { nothing, type Plans } from '../plan.ts';
import { sentPolicy } from '../sent-policy.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { getCertificate } from '../topics/certificate.ts';
import { sendHsts } from '../topics/hsts.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';
import { serveHttps } from '../topics/serve-https.ts';
import { modernTls } from '../topics/tls-parameters.ts';

const usual = { maxAge: 63_072_000, includeSubDomains: false, preload: false };

/** The first of the two visits shows the policy that there was. */
const asBefore = (page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix =>
  sendHsts(page, {
    about: 'This is the policy as it was before. Let every server and proxy of the host send it.',
    policy: sentPolicy(evidence) ?? usual,
  });

/** Back to what was seen on an earlier visit. */
export default {
  'hsts-vanished': asBefore,
  'hsts-shortened': asBefore,
  'subdomains-left-out': asBefore,
  'http-where-https': (page) =>
    serveHttps(
      page,
      'Serve the site over https again, and let port 80 do nothing but redirect there.',
    ),
  'redirect-lost': (page, { host }) =>
    redirectToHttps(
      targetOf(`http://${host}/`) ?? page,
      'Redirect every request over http to https on the same host again.',
    ),
  'mixed-content-appeared': nothing(
    'What has to change stands with the finding on mixed content, which names the addresses.',
  ),
  'certificate-expired': (page) =>
    getCertificate(page, 'Renew it, and see that it renews itself from now on.'),
  'tls-lowered': (page) =>
    modernTls(page, 'Let each server of the host offer TLS 1.3 beside TLS 1.2, as one did before.'),
  'http-version-lowered': nothing(
    'An older version of HTTP is no gap, and the network of the visitor can be the reason.',
  ),
} satisfies Plans<typeof check>;
