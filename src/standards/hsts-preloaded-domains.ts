/**
 * Top-level domains that browsers reach by https only, every name below them included. They stand at
 * the head of Chromium's preload list as "gTLDs … welcome to preload"
 * (https://chromium.googlesource.com/chromium/src/+/main/net/http/transport_security_state_static.json,
 * policy `public-suffix`), which Firefox takes over. Facts enough without the whole list.
 */
import type { PreloadEntry } from './hsts-preload-list.ts';

const PRELOADED_TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  [
    'amazon android app audible azure bank bing boo channel chrome dad day dev eat esq fire fly foo',
    'fujitsu gle gmail google hangout hotmail imdb ing insurance kindle meet meme microsoft mov new',
    'nexus office page phd play prime prof rsvp search silk skype windows xbox xn--cckwcxetd',
    'xn--jlq480n2rg youtube zappos zip',
  ].flatMap((line) => line.split(' ')),
);

/** The entry of a top-level domain; null for every other name. */
export function findPreloadedDomain(name: string): PreloadEntry | null {
  return PRELOADED_TOP_LEVEL_DOMAINS.has(name) ? { name, includeSubDomains: true } : null;
}

export const preloadedDomains: readonly string[] = [...PRELOADED_TOP_LEVEL_DOMAINS];
