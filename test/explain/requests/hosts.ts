import { listHosts } from '../../../src/explain/requests/list-hosts.ts';
import type { RequestedHost } from '../../../src/explain/requests/requested-host.ts';
import { pageOf, type PageStory } from '../../checks/page-of.ts';

/** The origins of a page, worst seen as the page tells of them. */
export function hostsOf(url: string, story: PageStory = {}): readonly RequestedHost[] {
  return listHosts(pageOf(url, story));
}

/** A plain origin over https that nothing more is known of. */
export function hostAt(origin: string, other: Partial<RequestedHost> = {}): RequestedHost {
  const [found] = hostsOf('https://page.test/', {
    fromCache: true,
    report: { hosts: [{ origin, protocol: '', count: 1 }] },
  });
  if (found === undefined) throw new Error(`${origin} makes no host`);
  return { ...found, ...other };
}
