import type check from '../../../checks/non-default-port.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import type { Fix } from '../fix.ts';
import { nothing, type Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { serveHttps } from '../topics/serve-https.ts';

const serveParts = (page: FixTarget, _facts: object, evidence: readonly EvidenceItem[]): Fix =>
  serveHttps(
    targetOf(evidence[0]?.url ?? '') ?? page,
    'Serve these parts on port 443, beside the others of their host or under a name of their own.',
  );

/** Ports other than those of their scheme. */
export default {
  page: (page) =>
    serveHttps(page, 'Serve the site on port 443, where every network lets it through.'),
  'http-on-https-port': (page) => serveHttps(page, 'Switch TLS on for port 443.'),
  'https-on-http-port': (page) =>
    serveHttps(page, 'Move https to port 443, and let port 80 answer http with a redirect.'),
  'private-network': nothing('An unusual port in a private network is no fault.'),
  allowed: nothing('The visitor allowed this port.'),
  subresource: serveParts,
  'forbidden-part': serveParts,
  'several-ports': nothing(
    'Which servers share a host is for its owner to decide; a name of its own in DNS parts them.',
  ),
} satisfies Plans<typeof check>;
