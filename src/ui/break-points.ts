/** Pieces of a host, each with the dot it ends in: a line may break after any of them. */
export function hostPieces(host: string): readonly string[] {
  return host.split(/(?<=\.)/);
}

/** Pieces of a path and what follows it, each with the separator it ends in. */
export function pathPieces(path: string): readonly string[] {
  return path.split(/(?<=[/?&=;,_-])(?=.)/);
}

/** A URL for reading: parts that matter differently, without user name and password. */
export interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  /** With its colon; empty for the default port. */
  readonly port: string;
  readonly rest: string;
}

/** Characters of path and query shown at once; the whole URL stays in the element's title. */
const shownLength = 160;

/** Null for what is no URL, or has no host to speak of. */
export function urlParts(url: string): UrlParts | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, search, hash } = new URL(url);
  if (hostname === '') return null;
  const rest = pathname === '/' && search === '' && hash === '' ? '' : pathname + search + hash;
  return {
    scheme: `${protocol}//`,
    host: hostname,
    port: port === '' ? '' : `:${port}`,
    rest: rest.length > shownLength ? `${rest.slice(0, shownLength)}…` : rest,
  };
}
