import type { Site } from './site.ts';
import { cachedSites } from './scenes/cached.ts';
import { privateSites } from './scenes/private-window.ts';

/** Pages that take more than one visit to judge: each file of `scenes` sets the stage for some tests. */
export const sceneSites: readonly Site[] = [...cachedSites, ...privateSites];
