import type { Site } from './site.ts';
import { catalogueSites } from './catalogue.ts';
import { changeSites } from './scenes/changes.ts';
import { failedNavigationSites } from './scenes/failed-navigations.ts';
import { framedSites } from './scenes/framed.ts';
import { manyHostsSites } from './scenes/many-hosts.ts';
import { longPageSites } from './scenes/long-pages.ts';
import { hstsCoverSites } from './scenes/hsts-cover.ts';
import { redirectChainSites } from './scenes/redirect-chains.ts';
import { singlePageAppSites } from './scenes/single-page-app.ts';
import { inspectionSites } from './scenes/inspection.ts';
import { cachedSites } from './scenes/cached.ts';
import { notWebPageSites } from './scenes/not-web-pages.ts';
import { privateSites } from './scenes/private-window.ts';
import { serviceWorkerSites } from './scenes/service-worker.ts';
import { speculationSites } from './scenes/speculation.ts';
import { tabSites } from './scenes/tabs.ts';
import { tlsSites } from './scenes/tls.ts';

/** Pages that take more than one visit to judge: each file of `scenes` sets the stage for some tests. */
export const sceneSites: readonly Site[] = [
  ...catalogueSites,
  ...inspectionSites,
  ...cachedSites,
  ...changeSites,
  ...privateSites,
  ...serviceWorkerSites,
  ...speculationSites,
  ...failedNavigationSites,
  ...framedSites,
  ...longPageSites,
  ...manyHostsSites,
  ...hstsCoverSites,
  ...notWebPageSites,
  ...redirectChainSites,
  ...singlePageAppSites,
  ...tabSites,
  ...tlsSites,
];
