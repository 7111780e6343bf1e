import type check from '../../../checks/redirect-chain.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { keepScheme } from '../topics/forwarded-scheme.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';

const ownFirst = (page: FixTarget, { host }: { readonly host: string }): Fix =>
  redirectToHttps(
    targetOf(`http://${host}/`) ?? page,
    'First to https on the same host, which sends Strict-Transport-Security; from there on to any other host.',
  );

const toHttps = (page: FixTarget, { host }: { readonly host: string }): Fix =>
  keepScheme(
    targetOf(`https://${host}/`) ?? page,
    'The server that redirects has to lead to https addresses; often it does not know that the visitor came by https.',
  );

/** The order and the goals of redirects. */
export default {
  'other-host-first': ownFirst,
  'www-first': ownFirst,
  'https-not-first': ownFirst,
  downgrade: toHttps,
  'downgrade-averted': toHttps,
  'too-many': (page, _facts, evidence) =>
    redirectToHttps(
      targetOf(evidence[0]?.url ?? '') ?? page,
      'One redirect to https on the same host, then one straight to the page: leave out what lies between.',
    ),
} satisfies Plans<typeof check>;
