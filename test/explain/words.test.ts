import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/core/finding.ts';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf, type Visit } from '../../src/core/visit.ts';
import { describeEvidence } from '../../src/explain/describe-evidence.ts';
import { describeFreshness, lastSeenFresh } from '../../src/explain/describe-freshness.ts';
import { describeVerdict } from '../../src/explain/describe-verdict.ts';
import { levelTitle } from '../../src/explain/level-title.ts';
import { describePath } from '../../src/explain/path.ts';
import { specLabel } from '../../src/explain/spec-label.ts';
import { worstFirst } from '../../src/explain/worst-first.ts';
import type { SecurityInfo } from '../../src/core/security-info.ts';
import { pageOf } from '../checks/page-of.ts';
import { certificateOf, firefoxTold, rootOf } from '../core/connections.ts';
import { arrival, inFrame, pageAfter, reported } from '../core/observations.ts';
import { samplePage, sampleTime, sampleVerdict, type SamplePage } from './sample-pages.ts';

const url = 'https://www.example.com/';

describe('specLabel', () => {
  it.each([
    ['https://www.rfc-editor.org/rfc/rfc6797#section-6.1', 'RFC 6797 §6.1'],
    ['https://www.rfc-editor.org/rfc/rfc9110#section-17.2', 'RFC 9110 §17.2'],
    ['https://www.rfc-editor.org/rfc/rfc9110', 'RFC 9110'],
    ['https://fetch.spec.whatwg.org/#concept-network-error', 'Fetch Standard: network error'],
    ['https://url.spec.whatwg.org/#default-port', 'URL Standard: default port'],
    ['https://www.w3.org/TR/mixed-content/#requirements-forms', 'Mixed Content: forms'],
    ['https://www.w3.org/TR/mixed-content/#mixed-content', 'Mixed Content'],
  ])('names %s', (spec, label) => {
    expect(specLabel(spec)).toBe(label);
  });
});

describe('levelTitle', () => {
  it.each(verdictLevels)('is the title that the verdict has: %s', (level) => {
    const verdict = { level, freshness: 'fresh', outcomes: [] } as const;
    expect(levelTitle(level)).toBe(describeVerdict(verdict, samplePage({ url })).title);
  });
});

describe('a page of which little was observed', () => {
  const port = 'https://a.test:8443/';
  const resource = { url: 'http://a.test/a.png', destination: 'image', trace: 'timed' } as const;
  const unseen = /^Portlight did not see how this page from a\.test:8443 arrived/;
  const cached = /^This page from a\.test:8443 came from the browser’s cache/;
  it.each<[string, SamplePage, string, RegExp, RegExp]>([
    ['with a port', { url: port, unseen: true }, 'Not observed, with gaps', unseen, /shows a gap/],
    [
      'with parts in clear text',
      { url: port, unseen: true, resources: [resource] },
      'Only partly encrypted',
      unseen,
      /names parts/,
    ],
    [
      'from the cache',
      { url: port, fromCache: true },
      'Not observed, with gaps',
      cached,
      /shows a gap/,
    ],
    [
      'of a service worker',
      { url: port, fromServiceWorker: true },
      'Not observed, with gaps',
      /^This page was given by a service worker/,
      /shows a gap/,
    ],
  ])('is not said to be encrypted or read by nobody: %s', (_name, sample, title, start, end) => {
    const page = samplePage(sample);
    const words = describeVerdict(sampleVerdict(page), page);
    expect(words.title).toBe(title);
    expect(words.summary).toMatch(start);
    expect(words.summary).toMatch(end);
    expect(words.summary).not.toMatch(/Nobody|is encrypted/);
    const visit = visitOf(page, sampleVerdict(page));
    expect(visit && levelTitle(visit.level, visit.findings, visit.freshness)).toBe(title);
  });

  it.each(verdictLevels.filter((level) => level !== 'secure'))(
    'has no title that says it came encrypted: %s',
    (level) => {
      expect(levelTitle(level, [], 'cache')).not.toMatch(/^Encrypted/);
      expect(levelTitle(level, [], 'not-observed')).not.toMatch(/^Encrypted/);
    },
  );
});

describe('a page whose certificate was refused earlier', () => {
  const page = pageOf(url, {
    certificateError: { url, error: 'net::ERR_CERT_DATE_INVALID', at: sampleTime },
  });
  const verdict = sampleVerdict(page);

  it('is not said to be in clear text, but to be perhaps from someone else', () => {
    expect(describeVerdict(verdict, page)).toEqual({
      title: 'Identity not proven',
      summary: expect.stringMatching(
        /^This page came encrypted, but perhaps not from www\.example/,
      ),
    });
    expect(visitOf(page, verdict)).toMatchObject({ level: 'insecure' });
  });

  it('has a path on which TLS proves nothing', () => {
    const tls = describePath(page, verdict).find(({ id }) => id === 'tls');
    expect(tls).toMatchObject({ label: 'TLS', state: 'gap', stateText: 'not proven' });
    expect(tls?.explanation).toContain('bypassed or replaced since');
  });
});

describe('a page of which a frame’s policy was not seen', () => {
  const page = pageAfter(
    ...arrival(url, 'a'),
    reported('https://frame.example/', 'f', {
      ...inFrame('f', 'a'),
      resources: [{ url: 'http://cdn.example/', destination: 'image', trace: 'fetched-upgraded' }],
    }),
  );

  it('is not said to have been open before, nor to be clean', () => {
    expect(describeVerdict(judgePage(page, []), page)).toEqual({
      title: 'Not observed',
      summary: expect.stringMatching(/came encrypted\. It names parts that are not, and .* Reload/),
    });
  });
});

describe('a page that an authority of this device could open', () => {
  const certificates = [certificateOf(), rootOf({ builtInRoot: false })];
  it.each([
    ['secure', 'https://a.test/', 'what a.test sent you. Nobody else on the way could'],
    ['weakened', 'https://a.test:8443/', 'this page, and a.test:8443 leaves a gap'],
  ])('is not said to be closed to everyone: %s', (level, address, says) => {
    const fields = { 'strict-transport-security': ['max-age=63072000'] };
    const seen = (of: SecurityInfo) => {
      const page = pageOf(address, { fields, security: of });
      const verdict = sampleVerdict(page);
      expect(verdict.level).toBe(level);
      return describeVerdict(verdict, page).summary;
    };
    const summary = seen(firefoxTold({ certificates }));
    expect(summary).toMatch(
      /^Encrypted, but whoever holds an authority that was put on this device /,
    );
    expect(summary).toContain(says);
    expect(seen(firefoxTold())).toMatch(/^Nobody on the way could read or change /);
  });
});

describe('a page of this machine', () => {
  it('is not said to have kept its parts from the network', () => {
    const resource = {
      url: 'https://cdn.test/a.js',
      destination: 'script',
      trace: 'timed',
    } as const;
    const page = samplePage({ url: 'http://localhost:3000/', resources: [resource] });
    expect(describeVerdict(sampleVerdict(page), page).summary).toBe(
      'The page itself came from your own machine and crossed no network.',
    );
  });

  it('is not said to have crossed no network where its address names a host', () => {
    const page = samplePage({ url: 'file://nas/share/a.html', unseen: true });
    expect(describeVerdict(sampleVerdict(page), page).summary).toBe(
      'Your system opened this page as a file of nas. If that is another machine, how the file came from there was not seen.',
    );
  });
});

function finding(code: string, severity: Severity): Finding {
  return { code, severity, parameters: {}, evidence: [], evidenceCut: 0 };
}

describe('worstFirst', () => {
  it('sorts by severity and keeps the order within one', () => {
    const sorted = worstFirst([
      finding('a', 'notice'),
      finding('b', 'warning'),
      finding('c', 'danger'),
      finding('d', 'warning'),
    ]);
    expect(sorted.map(({ code }) => code)).toEqual(['c', 'b', 'd', 'a']);
  });
});

describe('describeFreshness', () => {
  it.each<[string, SamplePage, string | null]>([
    ['fresh', { url }, null],
    ['cached', { url, fromCache: true }, 'Shown from the browser’s cache.'],
    ['unseen', { url, unseen: true }, 'No answer of the server was observed.'],
    [
      'of a service worker',
      { url, fromServiceWorker: true },
      'Given by the site’s own service worker.',
    ],
    ['failed', { url, error: 'net::ERR_CONNECTION_REFUSED' }, null],
    ['not of the web', { url: 'chrome://settings/', unseen: true }, null],
  ])('speaks only where there is something to say: %s', (_name, sample, words) => {
    expect(describeFreshness(samplePage(sample))).toBe(words);
  });

  it('knows when the origin was last seen fresh', () => {
    const visit = (time: number, sample: Partial<SamplePage>): Visit => {
      const page = samplePage({ url, time, ...sample });
      const made = visitOf(page, sampleVerdict(page));
      if (made === null) throw new Error('the sample made no visit');
      return made;
    };
    const page = samplePage({ url, fromCache: true });
    const visits = [
      visit(9_000, { fromCache: true }),
      visit(8_000, { url: 'https://other.example.com/' }),
      visit(7_000, {}),
      visit(5_000, {}),
    ];
    expect(lastSeenFresh(page, visits)).toBe(visits[2]?.time);
    expect(lastSeenFresh(page, visits.slice(0, 2))).toBeNull();
  });
});

describe('describeEvidence', () => {
  const item = { url, at: sampleTime, freshness: 'fresh' } as const;

  it('spells a field as its standard does, and says that it was not sent', () => {
    const field = { name: 'strict-transport-security', value: null };
    const words = describeEvidence({ ...item, source: 'response', status: 200, field });
    expect(words).toMatchObject({
      source: 'Answer 200',
      field: { name: 'Strict-Transport-Security', value: null },
    });
  });

  it('says what became of a mixed resource', () => {
    const words = describeEvidence({
      ...item,
      source: 'document',
      destination: 'image',
      outcome: 'upgraded',
      frameUrl: 'https://frame.example/',
    });
    expect(words).toMatchObject({
      source: 'Image',
      outcome: 'upgraded to https',
      frameUrl: 'https://frame.example/',
    });
  });

  it('does not speak of a form as something to be loaded', () => {
    const form = { ...item, source: 'document', destination: 'form', outcome: 'declared' } as const;
    expect(describeEvidence(form)).toMatchObject({ source: 'Form', outcome: null });
  });

  it('gives the browser’s own name of an error', () => {
    const words = describeEvidence({ ...item, source: 'error', error: 'net::ERR_CERT_REVOKED' });
    expect(words.notes).toEqual(['ERR_CERT_REVOKED']);
  });
});
