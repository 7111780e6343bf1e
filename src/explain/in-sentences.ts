import type { Parameters } from '../core/finding.ts';
import { inSentence } from '../core/foreign-text.ts';

/** What a finding says of its page, for its words: none of it turns them round, whoever chose it. */
export function inSentences(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? inSentence(value) : value,
    ]),
  );
}
