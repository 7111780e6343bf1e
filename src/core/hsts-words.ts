import { durationInWords, maxAgeBand } from '../standards/hsts-max-age.ts';
import { hstsReaders } from '../standards/hsts-readers.ts';
import type { PreloadObstacle } from '../standards/hsts-preload-eligibility.ts';
import type { HstsIssueCode } from '../standards/hsts-issues.ts';
import type { HstsStanding } from './hsts-standing.ts';

/** What protects a host besides its own answer, as parameters of a finding. */
export type Cover = {
  /** `browser`: it insists on https, and nothing tells whether by a list or by what it learnt. */
  readonly cover: 'preload' | 'parent' | 'earlier' | 'browser' | null;
  /** The listed name, or the host whose policy it is. */
  readonly coveredBy: string;
  /** The date of the list, where there is one. */
  readonly listDate: string | null;
};

export type CoveredHost = { readonly host: string } & Cover;

/** Null where nothing was found out of it. */
export function coverOf(standing: HstsStanding | null): Cover {
  if (standing === null) return { cover: null, coveredBy: '', listDate: null };
  const { preload, coveredBy, host, enforcedHere } = standing;
  // What the browser does counts for more than what it was seen to be told. Its own list may be too old
  // to be used (Chromium), or leave out who sends no policy (Firefox).
  if (enforcedHere === false) return { cover: null, coveredBy: host, listDate: null };
  if (preload?.kind === 'listed') {
    return { cover: 'preload', coveredBy: preload.name, listDate: preload.date };
  }
  if (coveredBy !== null) return { cover: 'parent', coveredBy: coveredBy.host, listDate: null };
  return { cover: ownCover(standing), coveredBy: host, listDate: null };
}

/** By what the host itself said before, or by what the browser does not tell. */
function ownCover({ sent, remembered, enforcedHere }: HstsStanding): 'earlier' | 'browser' | null {
  // max-age=0 has just ended it (RFC 6797 §6.1.1).
  if (sent === 'taken-back') return null;
  if (remembered !== null) return 'earlier';
  return enforcedHere === true ? 'browser' : null;
}

/** Of a host that sends no field and is covered all the same. */
export function coveredWords({ host, cover, coveredBy, listDate }: CoveredHost): string {
  const absent = `${host} sends no Strict-Transport-Security field`;
  if (cover === 'preload') {
    return `${absent}, and need not: browsers come by https only, because ${listWords(coveredBy, listDate)}.`;
  }
  return cover === 'browser'
    ? `${absent}. This browser insists on https here all the same, by its preload list or by a policy that it learnt before; it does not tell by which.`
    : `${absent}, and need not in this browser: it saw ${coveredBy} ask for https on all its subdomains, and that still holds (includeSubDomains).`;
}

export function coveredAdvice({ host, cover, coveredBy }: CoveredHost): string {
  const who =
    cover === 'browser' ? 'has another browser or is new here' : `never came by ${coveredBy}`;
  return `If the site is yours: send the field from ${host} as well, for whoever ${who}.`;
}

/** The end of a sentence that says what follows from a fault of the host's own policy. */
export function consequence({ cover, coveredBy, listDate }: Cover): string {
  switch (cover) {
    case 'preload':
      return `; browsers insist on https all the same, because ${listWords(coveredBy, listDate)}`;
    case 'parent':
      return `; it is covered all the same, because ${coveredBy} asks it for all its subdomains`;
    case 'earlier':
      return '; what it said on an earlier visit holds until it runs out';
    case 'browser':
      return '; this browser insists on https all the same, by its preload list or by what it learnt before';
    case null:
      return ', so the next visit can start in clear text';
  }
}

/** The same of max-age=0: Firefox, unlike Chromium, takes it to end what its list says of the host itself. */
export function consequenceOfZero({ host, ...cover }: CoveredHost): string {
  return cover.cover === 'preload' && cover.coveredBy === host
    ? `; Chromium insists on https all the same, because ${listWords(host, cover.listDate)}, and Firefox no longer does`
    : consequence(cover);
}

export function listWords(name: string, date: string | null): string {
  const list = date === null ? 'the preload list' : `the preload list of ${date}`;
  return name.includes('.') ? `${name} is on ${list}` : `everything under .${name} is on ${list}`;
}

/** One thing that is wrong with a field, and what each reader does about it. */
export function issueWords(code: HstsIssueCode): string {
  const { says, chromium, firefox, preloadChecker } = hstsReaders[code];
  const checker =
    preloadChecker === 'warns'
      ? 'the preload list’s checker only warns'
      : 'the preload list’s checker takes it for an error';
  if (chromium === firefox) {
    const both = chromium === 'ignores' ? 'Chromium and Firefox ignore the whole field' : null;
    return both === null ? `${says} (${checker})` : `${says}. ${both}; ${checker}`;
  }
  const [accepts, ignores] =
    chromium === 'accepts' ? ['Chromium', 'Firefox'] : ['Firefox', 'Chromium'];
  return `${says}. ${accepts} accepts that, ${ignores} ignores the whole field, and ${checker}`;
}

/** Several of them, from the codes in one parameter. */
export function issueList(codes: string): string {
  return codes
    .split(' ')
    .map((code) => issueWords(code as HstsIssueCode))
    .join('; ');
}

const obstacles: Readonly<Record<PreloadObstacle, string>> = {
  subdomain:
    'it takes whole sites only, and this is a subdomain, unless a hosting service rents out the names here',
  'max-age': 'it asks for a max-age of at least 31536000 seconds (one year)',
  'include-subdomains': 'it asks for includeSubDomains',
  syntax: 'its checker takes the way the field is written for an error',
  redirect: 'it asks that http redirects to https on the same host first',
};

export function obstacleList(codes: string): string {
  return codes
    .split(' ')
    .map((code) => obstacles[code as PreloadObstacle])
    .join('; ');
}

/** What the owner of a site can do about a field that some readers do not take. */
export function plainly(codes: string): string {
  return codes === 'max-age-too-large'
    ? 'If the site is yours: send a max-age of 63072000 seconds (two years).'
    : 'If the site is yours: write the field plainly, for example like this. `Strict-Transport-Security: max-age=63072000`';
}

/** How long a short policy lasts, and by whose measure that is short. */
export function shortAgeWords(maxAge: number): string {
  switch (maxAgeBand(maxAge)) {
    case 'zero':
    case 'under-a-day':
      return `${durationInWords(maxAge)}, which is a value for a trial`;
    case 'under-18-weeks':
      return `${durationInWords(maxAge)}, which is less than any linter asks for`;
    case 'under-180-days':
    case 'under-a-year':
    case 'a-year-or-more':
    case 'over-ten-years':
      return `${durationInWords(maxAge)}, while linters ask for 180 days`;
  }
}

/** How long a policy lasts that is neither short nor what every reader likes. */
export function unusualAge({ host, maxAge }: { readonly host: string; readonly maxAge: number }) {
  return maxAgeBand(maxAge) === 'over-ten-years'
    ? `${host} asks browsers to remember https for more than ten years. Chromium keeps it for one year at most and Firefox, where it can read the number, for a hundred, each counted from the latest visit; the preload list’s checker warns.`
    : `Browsers remember to use https for ${host} for ${durationInWords(maxAge)}. That is enough for most linters; the preload list and some others ask for a year (max-age=${maxAge}).`;
}

/** What the owner of a site can do about a policy that runs out soon. */
export function raiseAge(): string {
  return 'If the site is yours: once everything works over https, raise max-age to at least 15552000 seconds (180 days), better 63072000 (two years).';
}
