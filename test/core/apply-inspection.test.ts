import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import { arrival, inspected, noon, pageAfter, started } from './observations.ts';

const top = 'https://top.test/';

function asked(url: string): Observation {
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
      cutRequests: 0,
    });
  });

  it('are let go at the end, and none is taken after it', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      asked('https://cdn.test/a.png'),
      inspected(top, 'top', noon + 1),
      asked('https://cdn.test/b.png'),
    );
    expect(page.inspection).toEqual({ endedAt: noon + 1, secureRequests: [], cutRequests: 0 });
  });

  it('are counted where they are more than are held', () => {
    const all = Array.from({ length: limits.secureRequestsPerInspection + 2 }, (_none, place) =>
      asked(`https://cdn.test/${place}.png`),
    );
    const page = pageAfter(...arrival(top, 'top'), ...all);
    expect(page.inspection?.secureRequests).toHaveLength(limits.secureRequestsPerInspection);
    expect(page.inspection?.cutRequests).toBe(2);
  });
});
