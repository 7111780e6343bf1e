import type check from '../../../checks/redirect-chain.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { targetOf, type FixTarget } from '../target.ts';
import { keepScheme } from '../topics/forwarded-scheme.ts';
import { schemeOf } from '../../../standards/url.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';
import { shortenWay } from '../topics/shorten-way.ts';

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
  'too-many': (page, _facts, evidence) => {
    const first = evidence[0]?.url ?? '';
    const place = targetOf(first) ?? page;
    const about = 'straight to the page: leave out what lies between.';
    return schemeOf(first) === 'http'
      ? redirectToHttps(place, `One redirect to https on the same host, then one ${about}`)
      : shortenWay(place, `One redirect ${about}`);
  },
} satisfies Plans<typeof check>;
