/**
 * What those who read a Strict-Transport-Security field do about each thing that can be wrong with it.
 * Chromium: net/http/http_security_headers.cc, ParseHSTSHeader. Firefox:
 * security/manager/ssl/nsSiteSecurityService.cpp. The preload list's checker:
 * https://github.com/chromium/hstspreload, header.go and response.go.
 */
import type { HstsIssue, HstsIssueCode } from './hsts-issues.ts';

export type BrowserReaction = 'accepts' | 'ignores';
/** A checker that `warns` would still list the site; one that `refuses` would not. */
export type CheckerReaction = 'warns' | 'refuses';

export interface HstsReaders {
  /** What is wrong, as the end of a sentence. */
  readonly says: string;
  readonly chromium: BrowserReaction;
  readonly firefox: BrowserReaction;
  readonly preloadChecker: CheckerReaction;
}

export const hstsReaders: Readonly<Record<HstsIssueCode, HstsReaders>> = {
  'empty-field': ignored('the field is empty', 'refuses'),
  'max-age-missing': ignored('max-age is missing', 'refuses'),
  // The checker takes the first one.
  'max-age-repeated': ignored('max-age stands in it twice', 'warns'),
  'max-age-invalid': ignored('max-age is not a whole number of seconds', 'refuses'),
  'include-subdomains-repeated': ignored('includeSubDomains stands in it twice', 'warns'),
  'include-subdomains-valued': ignored('includeSubDomains must not have a value', 'warns'),
  'comma-joined': ignored('two policies were joined with a comma into one field', 'refuses'),
  'malformed-directive': ignored('one of its directives is malformed', 'warns'),
  'directive-incomplete': {
    ...ignored('a directive has an equals sign and no name or no value', 'warns'),
    firefox: 'accepts',
  },
  // Browsers take the first one.
  'repeated-field': accepted('the field was sent several times', 'refuses'),
  'empty-directive': accepted('a directive is empty, as after a trailing semicolon', 'warns'),
  'unknown-directive': accepted('a directive is unknown', 'warns'),
  // Firefox takes US-ASCII only.
  'unknown-directive-not-ascii': {
    ...accepted('an unknown directive has characters outside US-ASCII', 'warns'),
    firefox: 'ignores',
  },
  'max-age-quoted': accepted('max-age is quoted', 'refuses'),
  'max-age-escaped': {
    ...accepted('max-age is quoted, with a backslash in it', 'refuses'),
    firefox: 'ignores',
  },
  'max-age-spaced': accepted('there is space around the equals sign of max-age', 'refuses'),
  'max-age-leading-zero': accepted('max-age begins with a zero', 'warns'),
  // Chromium cuts it to what it keeps at most; Firefox cannot read past 64 bits.
  'max-age-too-large': {
    ...accepted('max-age is larger than any computer’s integer', 'refuses'),
    firefox: 'ignores',
  },
  'preload-repeated': accepted('preload stands in it twice', 'warns'),
  'preload-valued': accepted('preload must not have a value', 'warns'),
};

/** Issue codes, each once, by who ignores a field for them. */
export interface ReceivedIssues {
  /** What makes both browsers ignore it: one that does alone, or one for each of them. */
  readonly byBoth: readonly HstsIssueCode[];
  /** Where only one of them does. */
  readonly byOne: readonly HstsIssueCode[];
  /** Those that a browser passes over; none where Chromium has ignored the field already. */
  readonly byNone: readonly HstsIssueCode[];
}

export function sortByReaders(issues: readonly HstsIssue[]): ReceivedIssues {
  const codes = [...new Set(issues.map(({ code }) => code))];
  const inChromium = codes.filter((code) => hstsReaders[code].chromium === 'ignores');
  const inFirefox = codes.filter((code) => hstsReaders[code].firefox === 'ignores');
  const [chromium, firefox] = [inChromium[0], inFirefox[0]];
  if (chromium === undefined) {
    const byNone = codes.filter((code) => !inFirefox.includes(code));
    return { byBoth: [], byOne: inFirefox, byNone };
  }
  if (firefox === undefined) return { byBoth: [], byOne: inChromium, byNone: [] };
  const shared = inChromium.find((code) => inFirefox.includes(code));
  return { byBoth: shared === undefined ? [chromium, firefox] : [shared], byOne: [], byNone: [] };
}

function ignored(says: string, preloadChecker: CheckerReaction): HstsReaders {
  return { says, chromium: 'ignores', firefox: 'ignores', preloadChecker };
}

function accepted(says: string, preloadChecker: CheckerReaction): HstsReaders {
  return { says, chromium: 'accepts', firefox: 'accepts', preloadChecker };
}
