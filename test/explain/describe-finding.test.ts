import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { defineCheck, type Check } from '../../src/core/check.ts';
import type { Finding } from '../../src/core/finding.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { failedPageOf, pageOf } from '../checks/page-of.ts';

interface PortFacts {
  readonly port: number;
}

function portCheck(id: string): Check {
  return defineCheck({
    id,
    title: `Title of ${id}`,
    why: `Why ${id}.`,
    spec: `https://spec.test/#${id}`,
    needs: ['page'],
    findings: {
      unusual: {
        severity: 'notice',
        level: null,
        title: `Unusual by ${id}`,
        summary: ({ port }: PortFacts) => `It came on port ${port}.`,
        advice: ({ port }: PortFacts) => `Leave port ${port}.`,
      },
    },
    pass: 'Fine.',
    notObserved: 'Not seen.',
    notApplicable: {},
    judge: () => [],
  });
}

const all = [portCheck('port'), portCheck('port-range')];

function finding(code: string): Finding {
  return { code, severity: 'warning', parameters: { port: 8443 }, evidence: [], evidenceCut: 0 };
}

describe('the advice', () => {
  it.each([
    [pageOf('http://a.test:8080/'), 'non-default-port.page', 'serve it on https://a.test without'],
    [
      pageOf('http://a.test/', { via: ['https://a.test/'] }),
      'redirect-chain.downgrade',
      'let https://a.test answer with the page itself',
    ],
  ])('leads to https and not in a circle: %#', (page, code, words) => {
    const found = listFindings(judgePage(page, checks)).find((one) => one.code === code);
    expect(found && describeFinding(found, checks).advice).toContain(words);
  });

  it('gives each command once', () => {
    const [empty] = listFindings(
      judgePage(failedPageOf('https://a.test/', 'net::ERR_EMPTY_RESPONSE'), checks),
    );
    expect(empty && describeFinding(empty, checks).advice).toMatch(/See for yourself: `[^`]*`$/);
  });
});

describe('a finding in words', () => {
  it('is told by the check that owns it, from the finding’s own parameters', () => {
    expect(describeFinding(finding('port.unusual'), all)).toEqual({
      code: 'port.unusual',
      // As it was when it was found, whatever the check would say today.
      severity: 'warning',
      title: 'Unusual by port',
      summary: 'It came on port 8443.',
      advice: 'Leave port 8443.',
      why: 'Why port.',
      spec: 'https://spec.test/#port',
    });
  });

  it('is not told by a check whose id only begins alike', () => {
    expect(describeFinding(finding('port-range.unusual'), all).why).toBe('Why port-range.');
    expect(describeFinding(finding('port.unusual'), all.toReversed()).why).toBe('Why port.');
  });

  it.each(['port.unheard-of', 'unheard-of.unusual', 'port', 'port.', ''])(
    'is not made up where no check owns “%s”',
    (code) => {
      expect(() => describeFinding(finding(code), all)).toThrow(`No check owns ${code}`);
    },
  );

  it('has something to say of whatever the checks find', () => {
    const pages = [
      pageOf('http://a.test/'),
      pageOf('https://a.test:8443/', { via: ['http://a.test/'] }),
      failedPageOf('https://a.test/', 'net::ERR_CERT_DATE_INVALID'),
    ];
    const found = pages.flatMap((page) => listFindings(judgePage(page, checks)));
    expect(found.length).toBeGreaterThan(3);
    for (const one of found) {
      const { title, summary, advice } = describeFinding(one, checks);
      for (const words of [title, summary, advice]) {
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });
});
