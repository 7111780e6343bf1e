import type { ReportedResource } from '../core/observation.ts';
import { browser } from './browser.ts';

/**
 * What a document reported, in one dialect. Resource timing lists in Chromium what was refused as well. In
 * Firefox it lists only what was fetched, an upgraded part under the http address that the document named;
 * of what came in clear text after all, webRequest tells.
 */
export function timedResources(
  resources: readonly ReportedResource[],
): readonly ReportedResource[] {
  // A function that only Firefox has.
  if (!('getBrowserInfo' in browser.runtime)) return resources;
  return resources.flatMap((resource) =>
    resource.trace === 'timed' && resource.destination !== 'track'
      ? [resource, { ...resource, trace: 'fetched-upgraded' } as const]
      : [resource],
  );
}
