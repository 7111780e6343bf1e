import type check from '../../../checks/hsts-reach.ts';
import type { Plans } from '../plan.ts';
import { targetOf } from '../target.ts';
import { sendHsts } from '../topics/hsts.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';
import { serveHttps } from '../topics/serve-https.ts';

const start = { maxAge: 300, includeSubDomains: false, preload: false };
const stages =
  'Begin with 300 seconds and raise it to 604800, 2592000 and 63072000 where nothing breaks.';

/** HSTS where this page’s own does not reach, or reaches too far. */
export default {
  'every-port': (page) =>
    sendHsts(page, {
      about:
        'Only if something on this host has to stay on http: this takes the policy back, for whoever comes again. Otherwise leave it as it is.',
      policy: { maxAge: 0, includeSubDomains: false, preload: false },
    }),
  'sent-in-vain': (page, _facts, evidence) => {
    const [sent] = evidence;
    const place = targetOf(sent?.url ?? '') ?? page;
    // A redirect leads on to https already: nothing is missing there but what does nothing.
    return sent?.source === 'redirect'
      ? redirectToHttps(place, 'Over http the field does nothing and can be dropped.')
      : serveHttps(
          place,
          'The field counts over https only, from a host with a name; over http it can be dropped.',
        );
  },
  'hop-unprotected': (page, _facts, evidence) =>
    sendHsts(targetOf(evidence[0]?.url ?? '') ?? page, {
      about: `Redirects carry the field like any other answer. ${stages}`,
      policy: start,
    }),
  'site-unprotected': (page, { site }) =>
    sendHsts(targetOf(`https://${site}/`) ?? page, {
      about: `${stages} With includeSubDomains it covers every name below, once all of them work over https.`,
      policy: start,
    }),
} satisfies Plans<typeof check>;
