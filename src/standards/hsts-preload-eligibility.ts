/**
 * What the preload list asks of a site that wants to be on it: https://hstspreload.org/#submission-requirements.
 */
import { YEAR_MAX_AGE } from './hsts-max-age.ts';
import { hstsReaders } from './hsts-readers.ts';
import type { ParsedHsts } from './strict-transport-security.ts';

/** In the order in which they are told. */
export const preloadObstacles = [
  'subdomain',
  'max-age',
  'include-subdomains',
  'syntax',
  'redirect',
] as const;

export type PreloadObstacle = (typeof preloadObstacles)[number];

export interface PreloadCandidate {
  readonly parsed: ParsedHsts;
  readonly host: string;
  /** The registrable domain, or the host where there is none. */
  readonly site: string | null;
  /** The origin that http on the same host redirected to first; null where that was not seen. */
  readonly firstRedirect: string | null;
  /** The answer came from port 443, which is the one that the list's checker asks. */
  readonly isDefaultPort: boolean;
}

/**
 * Why a site that wrote `preload` would not be taken, as far as one answer shows. Empty for a site that
 * did not ask, and for one that nothing seen speaks against.
 */
export function findPreloadObstacles(candidate: PreloadCandidate): readonly PreloadObstacle[] {
  const { parsed, host, site, firstRedirect, isDefaultPort } = candidate;
  const { policy, issues } = parsed;
  if (policy === null || !policy.preload) return [];
  const stands: Readonly<Record<PreloadObstacle, boolean>> = {
    subdomain: host !== site,
    'max-age': policy.maxAge < YEAR_MAX_AGE,
    'include-subdomains': !policy.includeSubDomains,
    syntax: issues.some(
      // With a value it is no `preload` to the checker, which then misses the word itself.
      ({ code }) => hstsReaders[code].preloadChecker === 'refuses' || code === 'preload-valued',
    ),
    redirect: firstRedirect !== null && firstRedirect !== `https://${host}`,
  };
  const told = preloadObstacles.filter((obstacle) => stands[obstacle]);
  // What another port says does not count for the list, nor against it.
  return isDefaultPort ? told : told.filter((obstacle) => obstacle === 'subdomain');
}
