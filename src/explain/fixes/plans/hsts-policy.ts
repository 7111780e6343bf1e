import type check from '../../../checks/hsts-policy.ts';
import { hstsStages } from '../hsts-stages.ts';
import type { EvidenceItem } from '../../../core/finding.ts';
import type { Fix } from '../fix.ts';
import type { Plans } from '../plan.ts';
import { sentPolicy } from '../sent-policy.ts';
import type { FixTarget } from '../target.ts';
import { sendHsts } from '../topics/hsts.ts';

const longest = 63_072_000;
const full = { maxAge: longest, includeSubDomains: false, preload: false };
const first = { maxAge: hstsStages[0], includeSubDomains: false, preload: false };

const withCare =
  'Should something break, max-age=0 takes it back. Add includeSubDomains only when every name below the host works over https.';
const staged = `Begin with 300 seconds. Where nothing breaks, raise it to 604800 (a week), 2592000 (30 days) and in the end 63072000 (two years). ${withCare}`;

const sameInPlainForm = 'The same policy, in the form that every reader takes.';

function nextStage(
  page: FixTarget,
  { maxAge }: { readonly maxAge: number },
  evidence: readonly EvidenceItem[],
): Fix {
  const [next = longest, ...later] = hstsStages.filter((stage) => stage > maxAge);
  const steps =
    later.length === 0 ? '' : ` Where nothing breaks, go on to ${later.join(', then ')}.`;
  return sendHsts(page, {
    about: `This is the next step.${steps} ${withCare}`,
    policy: { ...(sentPolicy(evidence) ?? first), maxAge: next },
  });
}

/** Strict-Transport-Security, from one place and plainly written. */
export default {
  absent: (page) => sendHsts(page, { about: withCare, policy: first }),
  'absent-covered': (page) =>
    sendHsts(page, {
      about: 'The host is reached by https only already, so the whole time can be set at once.',
      policy: full,
    }),
  'not-renewed': (page) =>
    sendHsts(page, {
      about:
        'Browsers that were here before hold to https still, so a short time would only make them forget sooner: set the whole one at once.',
      policy: full,
    }),
  ignored: (page) => sendHsts(page, { about: staged, policy: first }),
  'ignored-by-some': (page, { issue }, evidence) => {
    const sent = sentPolicy(evidence);
    // One that Chromium could not read was never tried out there.
    if (sent === null) return sendHsts(page, { about: staged, policy: first });
    return issue.includes('max-age-too-large')
      ? sendHsts(page, {
          about: 'Two years are a number that every browser reads.',
          policy: { ...sent, maxAge: longest },
        })
      : sendHsts(page, { about: sameInPlainForm, policy: sent });
  },
  tolerated: (page, _facts, evidence) =>
    sendHsts(page, {
      about: sameInPlainForm,
      policy: sentPolicy(evidence) ?? full,
    }),
  'max-age-zero': (page) =>
    sendHsts(page, {
      about: `With max-age=0 browsers forget, which is right for a retreat only. ${staged}`,
      policy: first,
    }),
  'max-age-short': nextStage,
  'max-age-short-covered': nextStage,
  'max-age-unusual': (page, _facts, evidence) =>
    sendHsts(page, {
      about: 'Two years suit every reader.',
      policy: { ...(sentPolicy(evidence) ?? full), maxAge: longest },
    }),
  'repeated-field': (page, _facts, evidence) =>
    sendHsts(page, {
      about:
        'Let one place send the field, best the server in front, and drop what comes from behind it. Browsers follow the first.',
      // One that no browser could read was never tried out.
      policy: sentPolicy(evidence) ?? first,
      once: true,
    }),
} satisfies Plans<typeof check>;
