import type { Parameters } from '../core/finding.ts';

/**
 * Parameters for words in which code stands between backticks. The URL standard allows a backtick in a
 * host (§3.3), and whoever wrote a link chose it: it would end our code, or begin code of its own. It is
 * written as in the path of a URL; for a host that is the same name.
 */
export function withoutBackticks(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('`', '%60') : value,
    ]),
  );
}
