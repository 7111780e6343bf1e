import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/core/finding.ts';
import { verdictLevels, type VerdictLevel } from '../../src/core/verdict-level.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { describeToolbar, describeUnseenTab } from '../../src/explain/describe-toolbar.ts';
import { pageOf } from '../checks/page-of.ts';

const page = pageOf('https://a.test:8443/');

function verdictOf(level: VerdictLevel, ...severities: readonly Severity[]): Verdict {
  const findings = severities.map((severity, place) => ({
    code: `some-check.what-${place}`,
    severity,
    parameters: {},
    evidence: [],
    evidenceCut: 0,
  }));
  const outcomes = [{ check: 'some-check', status: 'found', findings } as const];
  return { level, freshness: 'fresh', outcomes };
}

describe('the toolbar says', () => {
  it.each<[VerdictLevel, readonly Severity[], string, string]>([
    ['secure', [], '', 'Encrypted'],
    ['secure', ['notice'], '', 'Encrypted'],
    ['weakened', ['warning'], '1', 'Encrypted, with gaps, one finding'],
    ['weakened', ['warning', 'notice'], '1', 'Encrypted, with gaps, one finding'],
    ['weakened', ['warning', 'warning'], '2', 'Encrypted, with gaps, 2 findings'],
    ['mixed', ['danger'], '1', 'Only partly encrypted, one finding'],
    ['mixed', ['danger', 'warning', 'warning'], '3', 'Only partly encrypted, 3 findings'],
    ['insecure', ['danger', 'warning'], '!', 'Not encrypted'],
    ['failed', ['danger'], '×', 'No page came'],
    ['unknown', ['warning'], '?', 'Not observed'],
    ['local', [], '', 'On this machine'],
    ['none', [], '', 'Not a web page'],
  ])('of %s with %j: “%s”, %s', (level, severities, badgeText, words) => {
    expect(describeToolbar(page, verdictOf(level, ...severities), false)).toEqual({
      level,
      badgeText,
      title: `Portlight: ${words} – a.test:8443`,
    });
  });

  it('that its site may not be seen, where that is why nothing was', () => {
    const unknown = describeToolbar(page, verdictOf('unknown'), true);
    expect(unknown).toEqual({
      level: 'unknown',
      badgeText: '?',
      title: 'Portlight: Not observed, no access to this site – a.test:8443',
    });
  });

  it('no host where the page has none', () => {
    const { title } = describeToolbar(pageOf('about:blank'), verdictOf('none'), false);
    expect(title).toBe('Portlight: Not a web page');
  });

  it.each(verdictLevels)('no more on the badge than it can hold: %s', (level) => {
    const many = Array.from({ length: 12 }, () => 'warning' as const);
    expect(describeToolbar(page, verdictOf(level, ...many), false).badgeText.length).toBeLessThan(
      3,
    );
  });
});

const unseen = (host: string): object => ({
  level: 'unknown',
  badgeText: '?',
  title: `Portlight: Not observed, reload to check${host}`,
});

const withheld = (host: string): object => ({
  level: 'unknown',
  badgeText: '?',
  title: `Portlight: Not observed, no access to this site – ${host}`,
});

describe('of a tab whose page was not seen the toolbar says', () => {
  const notWeb = { level: 'none', badgeText: '', title: 'Portlight: Not a web page' };
  const onThisMachine = { level: 'local', badgeText: '', title: 'Portlight: On this machine' };

  it.each<[string | null, object, object]>([
    ['https://a.test/path', unseen(' – a.test'), withheld('a.test')],
    ['http://a.test:8080/', unseen(' – a.test:8080'), withheld('a.test:8080')],
    ['chrome://settings/', notWeb, notWeb],
    ['about:blank', notWeb, notWeb],
    ['file:///home/alice/a.html', onThisMachine, onThisMachine],
    ['httpsomething:a', notWeb, notWeb],
    ['', notWeb, notWeb],
    // Where every site may be seen, a page of the web would have told its address.
    [null, notWeb, unseen('')],
  ])('%s', (url, words, wordsWithheld) => {
    expect(describeUnseenTab(url, false)).toEqual(words);
    expect(describeUnseenTab(url, true)).toEqual(wordsWithheld);
  });
});
