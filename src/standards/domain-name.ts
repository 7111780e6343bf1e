/** The names above a host, nearest first: `a.example.com` has `example.com` and `com` (RFC 6797 §8.2). */
export function superdomains(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

/** A host as HSTS compares it (RFC 6797 §8.2): in lower case, without the dot of the root. */
export function canonicalHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
