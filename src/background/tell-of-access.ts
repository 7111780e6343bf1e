import type { Observation } from '../core/observation.ts';
import { readHostAccess } from '../platform/host-access.ts';

/**
 * The same observations; where every site may be seen, with nothing in doubt about redirects. Chromium
 * counts it as one, and shows no request of it, that it tried https before http. Where some sites are
 * withheld, a redirect that was not seen may have begun at one of those.
 */
export async function tellOfAccess(
  observations: readonly Observation[],
): Promise<readonly Observation[]> {
  const isDoubtful = observations.some(isRedirectedCommit);
  if (!isDoubtful || (await readHostAccess(null)) !== 'every-site') return observations;
  return observations.map((one) => (isRedirectedCommit(one) ? { ...one, redirected: null } : one));
}

function isRedirectedCommit(
  observation: Observation,
): observation is Extract<Observation, { kind: 'document-committed' }> {
  return observation.kind === 'document-committed' && observation.redirected === true;
}
