import { hstsStanding } from './hsts-standing.ts';
import type { Hop, Navigation } from './navigation.ts';
import type { Answer, RequestFacts } from './observation.ts';
import { parseUrl, schemeOf, withoutFragment } from '../standards/url.ts';

/**
 * The browser's own step to https where it told of none; null where another step was missed. Asked for
 * `extraHeaders`, Chromium 156 is silent about HSTS where a server redirected to http: the request over
 * http is announced and never sent, and the answer comes over https. It is taken for HSTS only where
 * the host's policy was known.
 */
export function untoldUpgrade(
  { url, sent }: Navigation,
  answer: RequestFacts & Answer,
): Hop | null {
  if (schemeOf(url) !== 'http' || upgraded(url) !== withoutFragment(answer.url)) return null;
  if (sent.some((request) => request.url === url)) return null;
  const { time: at, fields, knownHosts = null, preload = null } = answer;
  const standing = hstsStanding(answer.url, { at, fields, knownHosts, preload }, []);
  const isStrict =
    standing.remembered !== null ||
    standing.coveredBy !== null ||
    standing.preload?.kind === 'listed';
  if (!isStrict) return null;
  return {
    from: url,
    to: answer.url,
    status: 307,
    by: 'browser',
    reason: 'HSTS',
    at,
    freshness: 'fresh',
    address: null,
    fields: {},
    certificateError: null,
    knownHosts,
    preload,
    cookies: null,
  };
}

/** RFC 6797 §8.3: another port than 80 is kept. */
function upgraded(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  parsed.protocol = 'https:';
  return withoutFragment(parsed.href);
}
