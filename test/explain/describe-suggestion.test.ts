import { describe, expect, it } from 'vitest';
import type { SiteSummary } from '../../src/core/site-summary.ts';
import { describeSuggestion } from '../../src/explain/describe-suggestion.ts';

const site: SiteSummary = {
  site: 'good.test',
  level: 'weakened',
  findings: ['hsts-policy.absent'],
  visits: 3,
  changes: 0,
  lastTime: 0,
};

describe('a site in the address bar', () => {
  it.each<[string, string, readonly string[]]>([
    ['of which a part was typed', 'go', ['match go', 'plain od.test']],
    ['that was typed whole', 'good.test', ['match good.test']],
    ['that was found otherwise', 'xn--', ['plain good.test']],
  ])('%s has that marked, and says how it stands', (_name, prefix, parts) => {
    const { content, parts: told } = describeSuggestion(site, prefix);
    expect(content).toBe('good.test');
    expect(told.map(({ style, text }) => `${style} ${text}`)).toEqual([
      ...parts,
      'dim  – Encrypted, with gaps, 3 visits',
    ]);
  });
});
