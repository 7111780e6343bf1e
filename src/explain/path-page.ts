import { isBadPort } from '../standards/bad-ports.ts';
import { effectivePort } from '../standards/ports.ts';
import { schemeOf } from '../standards/url.ts';
import type { PathFacts } from './path-facts.ts';
import type { PathStepWords } from './path-step.ts';

/** What the page itself pulled in. */
export function describePageStep(facts: PathFacts): PathStepWords {
  const label = 'Page';
  const asked = askedFor(facts);
  if (facts.local) {
    const explanation = join('The page is on this machine.', asked);
    return { label, state: 'good', stateText: 'local', explanation };
  }
  if (facts.scheme === 'http') {
    const explanation = join('The page arrived open to everyone on the way.', asked);
    return { label, state: 'gap', stateText: 'changeable', explanation };
  }
  if (facts.has('mixed-content.')) {
    const explanation = join('The page names parts that are not encrypted.', asked);
    return { label, state: 'gap', stateText: 'mixed', explanation };
  }
  if (facts.has('insecure-form.')) {
    const explanation = join('A form of the page would send in clear text.', asked);
    return { label, state: 'gap', stateText: 'open form', explanation };
  }
  if (facts.has('insecure-download.')) {
    const explanation = join(
      'A file that the page offered took all or part of its way in clear text.',
      asked,
    );
    return { label, state: 'gap', stateText: 'open download', explanation };
  }
  // What only informs is no gap: parts that are named and not asked for, redirects that were corrected.
  if (facts.judged('mixed-content')) {
    const seen = 'No part that was observed crossed a network in clear text.';
    return { label, state: 'good', stateText: 'clean', explanation: join(seen, asked) };
  }
  const explanation =
    'The content of this page has not been looked at, so its parts are not known.';
  return { label, state: 'unknown', stateText: 'not observed', explanation };
}

/** Resource timing lists what was blocked or refused as well, which was asked for by nobody. */
function askedFor({ hosts, scheme, local }: PathFacts): string {
  const isSecure = scheme === 'https' && !local;
  const asked = (hosts ?? []).filter(
    ({ origin }) =>
      !isBadPort(effectivePort(origin) ?? 0) && (!isSecure || schemeOf(origin) === 'https'),
  );
  if (asked.length === 0) return '';
  const count = asked.reduce((sum, host) => sum + host.count, 0);
  const resources = count === 1 ? 'one resource' : `${count} resources`;
  const origins = asked.length === 1 ? 'one origin' : `${asked.length} origins`;
  const besides = asked.length < (hosts ?? []).length ? 'Besides, it' : 'So far it';
  return `${besides} asked for ${resources} from ${origins}${isSecure ? ' over https' : ''}.`;
}

function join(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}
