import { describe, expect, it } from 'vitest';
import { applyToPage } from '../../src/core/apply-to-page.ts';
import { countCut } from '../../src/core/count-cut.ts';
import { limits } from '../../src/core/limits.ts';
import type { RequestStarted } from '../../src/core/observation.ts';
import { emptyTally } from '../../src/core/tally.ts';
import { arrival, inspected, noon, pageAfter, started } from './observations.ts';

const top = 'https://top.test/';

function asked(url: string): RequestStarted {
  return started(url, { requestId: url, documentId: 'top', destination: 'image' });
}

describe('the encrypted requests of a deep inspection', () => {
  it('are held, each once', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      asked('https://cdn.test/a.png'),
      asked('wss://cdn.test/'),
      asked('https://cdn.test/a.png'),
    );
    expect(page.inspection).toEqual({
      endedAt: null,
      secureRequests: ['https://cdn.test/a.png', 'wss://cdn.test/'],
      webSockets: ['wss://cdn.test'],
      cut: emptyTally,
    });
  });

  it('are let go at the end but for the origins of WebSockets, and none is taken after it', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      asked('https://cdn.test/a.png'),
      asked('wss://live.test:8443/feed'),
      asked('wss://live.test:8443/news'),
      inspected(top, 'top', noon + 1),
      asked('https://cdn.test/b.png'),
    );
    expect(page.inspection).toEqual({
      endedAt: noon + 1,
      secureRequests: [],
      webSockets: ['wss://live.test:8443'],
      cut: emptyTally,
    });
  });

  it('are counted where they are more than are held', () => {
    const all = Array.from({ length: limits.secureRequestsPerInspection + 2 }, (_none, place) =>
      asked(`https://cdn.test/${place}.png`),
    );
    const again = all.slice(-1);
    const page = pageAfter(...arrival(top, 'top'), ...all, ...again);
    expect(page.inspection?.secureRequests).toHaveLength(limits.secureRequestsPerInspection);
    expect(countCut(page)).toMatchObject({ secureRequests: 2, more: [] });
    const { seen: _seen, ...counted } =
      applyToPage(page, inspected(top, 'top')).inspection?.cut ?? emptyTally;
    expect(counted).toEqual({ count: 2, more: false });
  });

  it('are said to be more where they are too many to be counted', () => {
    const many = { ...emptyTally, count: limits.secureRequestsCounted };
    const before = pageAfter(...arrival(top, 'top'));
    const full = Array.from({ length: limits.secureRequestsPerInspection }, String);
    const inspection = { endedAt: null, secureRequests: full, webSockets: [], cut: many };
    const page = { ...before, inspection };
    expect(countCut(applyToPage(page, asked('https://cdn.test/a.png')))).toMatchObject({
      secureRequests: limits.secureRequestsCounted,
      more: ['secureRequests'],
    });
  });
});
