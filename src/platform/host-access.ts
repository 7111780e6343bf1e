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
  const origins = [hostPattern(scheme, url)];
  return (await browser.permissions.contains({ origins })) ? 'this-site' : 'none';
}

/**
 * Asks the person to allow the site of a URL, by http and https, or every site for null. Only in the
 * turn of a click: elsewhere Firefox refuses to ask. False where the person declined.
 */
export function requestHostAccess(url: string | null): Promise<boolean> {
  const origins = url === null ? ['<all_urls>'] : [hostPattern('*', url)];
  return browser.permissions.request({ origins });
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

/** A match pattern names no port: Firefox knows none there, and without one it means every port. */
function hostPattern(scheme: 'http' | 'https' | '*', url: string): string {
  return `${scheme}://${hostnameOf(url)}/*`;
}
