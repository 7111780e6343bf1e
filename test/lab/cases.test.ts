import { describe, expect, test } from 'vitest';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { labCases } from './cases.ts';
import { sharedSites } from './shared-sites.ts';

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function hosts(origins: readonly string[]): readonly string[] {
  return [...new Set(origins.map((origin) => new URL(origin).hostname))];
}

describe('the cases of the lab', () => {
  test('have ids and URLs of their own', () => {
    expect(repeated(labCases.map(({ id }) => id))).toEqual([]);
    expect(repeated(labCases.map(({ url }) => url))).toEqual([]);
  });

  test('have host names of their own, except on this machine, where HSTS never applies', () => {
    const ofEachCase = labCases.flatMap(({ sites }) => hosts(sites.map(({ origin }) => origin)));
    const ofAll = [...ofEachCase, ...hosts(sharedSites.map(({ origin }) => origin))];
    expect(repeated(ofAll).filter((host) => host !== 'localhost' && host !== '127.0.0.1')).toEqual(
      [],
    );
  });

  test('write origins as browsers do', () => {
    for (const { origin } of labCases.flatMap(({ sites }) => sites)) {
      expect(new URL(origin).origin).toBe(origin);
    }
  });
});

describe.each(labCases)('the case $id', (labCase) => {
  test('says what to expect in one sentence', () => {
    expect(labCase.title).not.toBe('');
    expect(labCase.expect).toMatch(/^\S.*\.$/u);
  });

  test('expects a known level and sorted finding codes', () => {
    expect(verdictLevels).toContain(labCase.level);
    expect(labCase.findings).toEqual([...new Set(labCase.findings)].toSorted());
    for (const code of labCase.findings) expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/u);
  });

  test('starts at one of its own sites, unless the browser gives up before it connects', () => {
    const { origin } = new URL(labCase.url);
    const serverless = labCase.level === 'failed' && labCase.sites.length === 0;
    expect(serverless || labCase.sites.some((site) => site.origin === origin)).toBe(true);
  });
});
