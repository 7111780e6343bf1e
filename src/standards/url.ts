/**
 * A few readings of a URL string, by the URL standard's own parser: https://url.spec.whatwg.org/.
 * None of them throws; `null` stands for a string that is not an absolute URL.
 */

/** The parsed URL, or null. */
export function parseUrl(url: string, base?: URL): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** The scheme in lower case and without its colon: `https`. */
export function schemeOf(url: string): string | null {
  return parseUrl(url)?.protocol.slice(0, -1) ?? null;
}

/**
 * The serialised origin, of a blob URL the origin inside it (§4.7). Null also for an opaque origin,
 * which is one nothing else shares and so names nothing.
 */
export function originOf(url: string): string | null {
  const origin = parseUrl(url)?.origin;
  return origin === undefined || origin === 'null' ? null : origin;
}

/** The host, with the port where the URL names one: `example.com:8080`. Empty where there is none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}

/** The host without a port: `example.com`, `[::1]`. Empty where there is none. */
export function hostnameOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

/**
 * Where a redirect leads (Fetch §2.2.6, "location URL"): the Location field against the URL that was
 * asked for, whose fragment it keeps unless it brings its own. Null without a field one can follow.
 */
export function locationUrl(location: string | undefined, requestUrl: string): string | null {
  const base = parseUrl(requestUrl);
  if (location === undefined || base === null) return null;
  const target = parseUrl(location, base);
  if (target === null) return null;
  // An empty fragment (`#`) is a fragment, yet `hash` does not show it.
  if (!target.href.includes('#')) target.hash = base.hash;
  return target.href;
}

/** The URL without user name and password. */
export function withoutCredentials(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/** The URL without its fragment, which never leaves the browser. */
export function withoutFragment(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  parsed.hash = '';
  return parsed.href;
}

/**
 * The URL as it may be kept: without user name, password, query and fragment. Where the path is
 * itself content, as in `data:`, `javascript:` or `mailto:`, only the scheme is left; a blob URL
 * keeps the origin that made it.
 */
export function withoutSecrets(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  if (parsed.protocol === 'blob:') return `blob:${parsed.origin}`;
  if (hasOpaquePath(parsed)) {
    const isAboutPage = parsed.protocol === 'about:' && /^[\w-]+$/.test(parsed.pathname);
    return isAboutPage ? `about:${parsed.pathname}` : parsed.protocol;
  }
  parsed.username = '';
  parsed.password = '';
  parsed.search = '';
  parsed.hash = '';
  return parsed.href;
}

// https://url.spec.whatwg.org/#url-opaque-path: only `scheme:` without a slash after it has one.
function hasOpaquePath(url: URL): boolean {
  return url.host === '' && !url.pathname.startsWith('/');
}
