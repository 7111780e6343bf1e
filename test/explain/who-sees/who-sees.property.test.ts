import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecurityInfo } from '../../../src/core/security-info.ts';
import type { SightItem, SightTopic } from '../../../src/explain/who-sees/sight.ts';
import { describeWhoSees } from '../../../src/explain/who-sees/who-sees.ts';
import { failedPageOf, pageOf, resource, unseenPageOf } from '../../checks/page-of.ts';
import { firefoxTold } from '../../core/connections.ts';
import { sampleVerdict } from '../sample-pages.ts';

const hosts = fc.constantFrom(
  'a.test',
  'xn--pple-43d.test',
  'a;b$(x)`y`.test',
  `${'long-label.'.repeat(20)}test`,
  '192.0.2.9',
  '[2001:db8::1]',
  'localhost',
  'a.test.',
);
const urls = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: hosts,
    port: fc.constantFrom('', ':80', ':443', ':8443', ':65535'),
  })
  .map(({ scheme, host, port }) => `${scheme}://user:s3cret@${host}${port}/p?s3cret=1#s3cret`)
  .filter((url) => URL.canParse(url));

const told = fc
  .record({
    protocolVersion: fc.constantFrom('TLSv1.2', 'TLSv1.3', 'TLSv1.9', null),
    encryptedClientHello: fc.constantFrom(true, false, null),
    privateDns: fc.constantFrom(true, false, null),
    overriddenError: fc.constantFrom('trust_error' as const, null),
  })
  .map((some): SecurityInfo => firefoxTold(some));

const errors = fc.constantFrom(
  'net::ERR_CONNECTION_RESET',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_UNSAFE_PORT',
  'net::ERR_BLOCKED_BY_CLIENT',
  'Error code 2153390069',
  '',
  'a name that nobody knows',
);

const stories = fc.record({
  url: urls,
  kind: fc.constantFrom('arrived' as const, 'failed' as const, 'unseen' as const),
  security: fc.option(told),
  fromCache: fc.boolean(),
  protocol: fc.constantFrom('h2', 'h3', '', 'nonsense'),
  looked: fc.boolean(),
  via: fc.option(urls),
  error: errors,
});

type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

function pageFor(story: Story) {
  const { url, kind, security, fromCache, protocol, looked, via, error } = story;
  if (kind === 'failed') return failedPageOf(url, error);
  if (kind === 'unseen') return unseenPageOf(url);
  const resources = [resource('timed', 'http://cdn.test/x?s3cret', 'script')];
  return pageOf(url, {
    fromCache,
    ...(security === null ? {} : { security }),
    ...(via === null ? {} : { via: [via] }),
    ...(looked ? { report: { protocol, resources } } : {}),
  });
}

function itemsFor(story: Story): readonly SightItem[] {
  const page = pageFor(story);
  const words = describeWhoSees(page, sampleVerdict(page));
  return words === null ? [] : [...words.way.items, ...words.end.items];
}

/** What a page can show although its own answer was not seen. */
const besidesTheAnswer: readonly SightTopic[] = [
  'first-requests',
  'open-parts',
  'kept-parts',
  'open-downloads',
  'other-hosts',
  'cookies',
  'typed',
];

/** What only a browser that tells of the connection can show. */
const ofTheConnection: readonly SightTopic[] = [
  'server-name',
  'certificate',
  'look-up',
  'identity',
  'site',
];

/** Statements that nothing observed stands behind. */
function unfounded(story: Story): readonly SightItem[] {
  const items = itemsFor(story);
  const { kind, security, fromCache } = story;
  const hasConnection = security !== null && kind === 'arrived' && !fromCache;
  return items.filter(({ certainty, sight, topic }) => {
    if (certainty === 'not-observed') return sight !== 'probably' && sight !== 'unknown';
    if (certainty === 'standard') return false;
    return (
      kind === 'unseen' ||
      (!hasConnection && ofTheConnection.includes(topic)) ||
      (kind === 'arrived' && fromCache && !besidesTheAnswer.includes(topic))
    );
  });
}

describe('who sees what, of any page', () => {
  it('claims nothing that was not observed', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(unfounded(story)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('speaks in sentences, of each thing once, and tells no secret of an address', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const page = pageFor(story);
        const words = describeWhoSees(page, sampleVerdict(page));
        for (const column of words === null ? [] : [words.way, words.end]) {
          expect(column.items.length).toBeGreaterThan(0);
          expect(new Set(column.items.map(({ topic }) => topic)).size).toBe(column.items.length);
          for (const { what, detail } of column.items) {
            expect(what).toMatch(/^\S.*\S$/);
            expect(detail).toMatch(/^\S.*\.$/s);
          }
        }
        expect(JSON.stringify(words)).not.toContain('s3cret');
        expect(JSON.parse(JSON.stringify(words))).toEqual(words);
      }),
      { numRuns: 150 },
    );
  });
});
