import type { HostAccess } from '../core/host-access.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import { browser } from './browser.ts';

/**
 * Host permissions, as the person grants and withholds them: in Chromium under "Site access", in
 * Firefox under "Permissions". Without them webRequest is silent, no content script runs and tabs hide
 * their URL; webNavigation goes on.
 */
const everySite: readonly string[] = ['http://*/*', 'https://*/*'];

/** What may be seen of the site that a URL is of. */
export async function readHostAccess(url: string | null): Promise<HostAccess> {
  if (await browser.permissions.contains({ origins: [...everySite] })) return 'every-site';
  const scheme = url === null ? null : schemeOf(url);
  if (url === null || (scheme !== 'http' && scheme !== 'https')) return 'none';
  const pattern = hostPattern(scheme, url);
  if (pattern === null) return 'none';
  // A pattern that the browser refuses was never granted.
  const holds = await browser.permissions.contains({ origins: [pattern] }).catch(() => false);
  return holds ? 'this-site' : 'none';
}

/**
 * Asks the person to allow the site of a URL, by http and https, or every site for null. Only in the
 * turn of a click: elsewhere Firefox refuses to ask. False where the person declined; rejects where the
 * browser refuses, or would be asked for more than the site.
 */
export function requestHostAccess(url: string | null): Promise<boolean> {
  const pattern = url === null ? '<all_urls>' : hostPattern('*', url);
  return pattern === null
    ? Promise.reject(new Error('It cannot be asked for this host alone.'))
    : browser.permissions.request({ origins: [pattern] });
}

/** Calls back when the person has granted or taken away. Returns how to stop. */
export function onHostAccessChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const listener = (): void => {
    changed();
  };
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}

/**
 * A match pattern names no port: Firefox knows none there, and without one it means every port. Null for
 * a host with a `*`, which URLs may have and which means something else in a pattern.
 */
function hostPattern(scheme: 'http' | 'https' | '*', url: string): string | null {
  const host = hostnameOf(url);
  return host.includes('*') ? null : `${scheme}://${host}/*`;
}
