import type check from '../../../checks/tls-parameters.ts';
import type { Fix } from '../fix.ts';
import { nothing, type Plans } from '../plan.ts';
import type { FixTarget } from '../target.ts';
import { modernTls } from '../topics/tls-parameters.ts';

const modern = (page: FixTarget): Fix =>
  modernTls(
    page,
    'TLS 1.2 and 1.3 only, with suites that have forward secrecy and AEAD. Programs older than about ten years will no longer connect.',
  );

/** How the connection is encrypted. */
export default {
  'old-version': modern,
  'weak-cipher': modern,
  'no-forward-secrecy': modern,
  'not-aead': modern,
  'short-group': (page) =>
    modernTls(
      page,
      'Key exchange by elliptic curves only, and no list of groups: the usual ones are the good ones.',
      true,
    ),
  'weak-signature': modern,
  'post-quantum': nothing('It is as it should be.'),
  'encrypted-client-hello': nothing('It is as it should be.'),
} satisfies Plans<typeof check>;
