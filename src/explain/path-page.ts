import type { PathFacts } from './path-facts.ts';
import type { PathStepWords } from './path-step.ts';

/** What the page itself pulled in. */
export function describePageStep(facts: PathFacts): PathStepWords {
  const label = 'Page';
  const loaded = loadedFrom(facts);
  if (facts.local) {
    const explanation = join('The page is on this machine.', loaded);
    return { label, state: 'good', stateText: 'local', explanation };
  }
  if (facts.scheme === 'http') {
    const explanation = join('The page arrived open to everyone on the way.', loaded);
    return { label, state: 'gap', stateText: 'changeable', explanation };
  }
  if (facts.has('mixed-content.')) {
    const explanation = join('The page names parts that are not encrypted.', loaded);
    return { label, state: 'gap', stateText: 'mixed', explanation };
  }
  if (facts.has('insecure-form.')) {
    const explanation = join('A form of the page would send in clear text.', loaded);
    return { label, state: 'gap', stateText: 'open form', explanation };
  }
  if (facts.has('insecure-download.')) {
    const explanation = join('A file that the page offered came in clear text.', loaded);
    return { label, state: 'gap', stateText: 'open download', explanation };
  }
  if (facts.passed('mixed-content')) {
    const explanation = join('Every part that was observed was asked for over https.', loaded);
    return { label, state: 'good', stateText: 'clean', explanation };
  }
  const explanation =
    'The content of this page has not been looked at, so its parts are not known.';
  return { label, state: 'unknown', stateText: 'not observed', explanation };
}

function loadedFrom({ hosts }: PathFacts): string {
  if (hosts === null || hosts.length === 0) return '';
  const count = hosts.reduce((sum, host) => sum + host.count, 0);
  const resources = count === 1 ? 'one resource' : `${count} resources`;
  const origins = hosts.length === 1 ? 'one origin' : `${hosts.length} origins`;
  return `So far it loaded ${resources} from ${origins}.`;
}

function join(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}
