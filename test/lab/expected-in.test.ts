import { describe, expect, test } from 'vitest';
import { labCases } from './cases.ts';
import { expectedIn } from './expected-in.ts';

const differing = labCases.filter(({ inFirefox }) => inFirefox !== undefined);

describe('what is expected of a page', () => {
  test('is the same in both browsers but for the lab’s authority, unless its case says why not', () => {
    for (const labCase of labCases.filter((one) => !differing.includes(one))) {
      const [chromium, firefox] = [expectedIn('chromium', labCase), expectedIn('firefox', labCase)];
      const { findings } = firefox;
      expect({
        ...firefox,
        findings: findings.filter((code) => code !== 'certificate.local-authority'),
      }).toEqual(chromium);
      expect(findings).toEqual(findings.toSorted());
    }
  });

  test.each(differing)('differs in Firefox for a reason: $id', (labCase) => {
    const { inFirefox } = labCase;
    expect(inFirefox?.because).toMatch(/^Firefox .*\.$/u);
    expect(inFirefox?.findings).toEqual([...new Set(inFirefox?.findings)].toSorted());
    const { level, findings } = expectedIn('chromium', labCase);
    expect({ level: inFirefox?.level, findings: inFirefox?.findings }).not.toEqual({
      level,
      findings,
    });
  });

  test.each([
    ['good', ['certificate.local-authority']],
    ['clear-text', ['insecure-transport.document']],
    ['local-https', []],
  ])('tells of the lab’s authority where Firefox shows it: %s', (id, findings) => {
    const labCase = labCases.find((one) => one.id === id);
    expect(labCase && expectedIn('firefox', labCase).findings).toEqual(findings);
  });
});
