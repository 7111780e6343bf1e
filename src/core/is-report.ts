import type { Observation } from './observation.ts';

/** Whether a document's own script tells it: reports are sent again until they are stored. */
export function isReport<Told extends Pick<Observation, 'kind'>>(
  observation: Told,
): observation is Extract<Told, { readonly kind: 'document-reported' | 'violations-reported' }> {
  return observation.kind === 'document-reported' || observation.kind === 'violations-reported';
}
