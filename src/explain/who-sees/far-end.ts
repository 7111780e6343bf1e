import { findTlsTerminators } from '../../core/tls-terminators.ts';
import { otherHostNames } from './open-parts.ts';
import { counted, type SightFacts } from './sight-facts.ts';
import { unprovenCodes } from '../level-title.ts';
import { at, byStandard, notObserved, observed, type SightItem } from './sight.ts';

/** What is open to whoever answers: there the browser's encryption ends. */
export function farEndItems(facts: SightFacts): readonly SightItem[] {
  return [
    site(facts),
    yourAddress,
    ...terminators(facts),
    identity(facts),
    otherParties(facts),
  ].flatMap((item) => item ?? []);
}

function site({ path }: SightFacts): SightItem {
  const { host, connection } = path;
  const what = 'Everything you send';
  const open = `Addresses, cookies and what you type reach ${host} as you sent them.`;
  return connection === null || isUnproven(path)
    ? byStandard('site', 'reads', what, open)
    : observed('site', 'reads', what, `${open} Its certificate was accepted without a warning.`);
}

export const yourAddress = byStandard(
  'your-address',
  'reads',
  'Your address',
  'Behind a VPN or proxy, the address of that.',
);

/** Services that say by their fields that they answered in the site's place. */
function terminators({ path, evidence }: SightFacts): readonly SightItem[] {
  const { host, scheme } = path;
  const response = evidence.freshResponse;
  if (response === null) return [];
  const { services, fields } = findTlsTerminators(response.fields);
  const who = services.join(' and ');
  if (services.length > 0) {
    const where =
      scheme === 'https' ? 'Your encryption ends there' : 'It answers in the site’s place';
    return [
      observed(
        'terminator',
        'changes',
        `All of it, as ${who}`,
        `${where}, by what the answer says.`,
      ),
      behind(`Whether ${who} asks the site encrypted`),
    ];
  }
  if (fields.length > 0) {
    const detail = 'The answer speaks of a proxy or cache. Your encryption may end there.';
    return [
      observed('terminator', 'unknown', 'Who else handled the answer', detail),
      behind('Whether the way behind it is encrypted'),
    ];
  }
  const detail = `Nothing in the answer names a CDN. One that says nothing of itself cannot be seen.`;
  return [
    notObserved('terminator', 'unknown', `Whether another service answers for ${host}`, detail),
  ];
}

function behind(what: string): SightItem {
  const detail =
    'The hop behind can be encrypted (“full”) or not (“flexible”). No browser sees which.';
  return notObserved('behind', 'unknown', what, detail);
}

/** Whether who answers is who was asked; null where a certificate proved it. */
function identity({ path, evidence }: SightFacts): SightItem | null {
  const { host, scheme, connection } = path;
  const what = `Whether ${host} answered`;
  if (scheme === 'http') {
    const detail = 'Without TLS nobody proves who they are: anyone on the way can answer.';
    return byStandard('identity', 'unknown', what, detail);
  }
  if (isUnproven(path)) {
    const refused =
      'Its certificate was refused earlier, and bypassed or replaced since. Someone else may be reading.';
    const unproved =
      'The certificate does not prove it. Who presented it may be someone else, who reads and changes all.';
    return connection === null
      ? notObserved('identity', 'unknown', what, refused)
      : observed('identity', 'unknown', what, unproved);
  }
  if (connection !== null || evidence.freshResponse === null) return null;
  return notObserved(
    'identity',
    'unknown',
    'Whether a certificate warning was clicked away',
    `Without one, a certificate proved ${host}. This browser does not tell; Portlight saw no refusal in this session.`,
  );
}

/** Encrypted, but perhaps not with the site. */
export function isUnproven({ has }: SightFacts['path']): boolean {
  return [...unprovenCodes].some((code) => has(code));
}

/** Other hosts see the requests for what they give. */
function otherParties(facts: SightFacts): SightItem | null {
  const hosts = otherHostNames(facts);
  if (hosts.length === 0) return null;
  const what = counted(
    hosts.length,
    'Requests to one other host',
    'other hosts: what they are asked',
  );
  const detail =
    'Parts of the page come from there. Each sees your address and the requests it gets.';
  return at(observed('other-hosts', 'reads', what, detail), hosts);
}
