import type check from '../../../checks/hsts-preload.ts';
import type { Plans } from '../plan.ts';
import { sentPolicy } from '../sent-policy.ts';
import { sendHsts } from '../topics/hsts.ts';

/** The word `preload`, which does nothing unless all else is in order. */
export default {
  ineligible: (page, _facts, evidence) =>
    sendHsts(page, {
      about:
        'Simplest is to leave preload out. To be on the list, the main name of the site must send max-age=63072000; includeSubDomains; preload, and redirect http to https on itself; getting off the list takes months.',
      policy: {
        maxAge: 63_072_000,
        includeSubDomains: false,
        ...sentPolicy(evidence),
        preload: false,
      },
    }),
} satisfies Plans<typeof check>;
