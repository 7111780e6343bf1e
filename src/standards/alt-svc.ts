/**
 * The Alt-Svc field of HTTP Alternative Services: https://www.rfc-editor.org/rfc/rfc7838#section-3.
 * It is older than structured fields and cannot be read as one.
 */
import { isToken, parseDirective, splitOutsideQuotes } from './http-directives.ts';
import { parseUrl } from './url.ts';

/** Another place where the same origin can be reached. */
export interface AlternativeService {
  /** ALPN protocol name, decoded; octets outside US-ASCII as the characters of the same number. */
  readonly protocol: string;
  /** Null for the origin's own host; an IPv6 address keeps its brackets. */
  readonly host: string | null;
  readonly port: number;
  /** Seconds, counted from the response (§3.1, `ma`). */
  readonly maxAge: number;
  /** It outlives a change of network (§3.1, `persist`). */
  readonly persist: boolean;
}

/** `clear` forgets all alternatives; `skipped` are the members that could not be read. */
export type AltSvc =
  | { readonly kind: 'clear' }
  | {
      readonly kind: 'alternatives';
      /** In the server's order of preference. */
      readonly alternatives: readonly AlternativeService[];
      readonly skipped: readonly string[];
    };

/** §3.1: fresh for 24 hours where `ma` says nothing else. */
const defaultMaxAge = 86_400;

/** Reads all field lines of one response together. A member that cannot be read spoils only itself. */
export function parseAltSvc(lines: readonly string[]): AltSvc {
  const members = lines
    .flatMap((line) => splitOutsideQuotes(line, ','))
    .filter((member) => member !== '');
  // Case-sensitive, and not to be mixed with alternatives: there it is a member like any other.
  if (members.length === 1 && members[0] === 'clear') return { kind: 'clear' };
  const parsed = members.map((member) => ({ member, alternative: parseAlternative(member) }));
  return {
    kind: 'alternatives',
    alternatives: parsed.flatMap(({ alternative }) => alternative ?? []),
    skipped: parsed.flatMap(({ member, alternative }) => (alternative === null ? [member] : [])),
  };
}

/** The first members of a line, as many as fit into so many characters. */
export function firstAlternatives(line: string, length: number): string {
  let kept = '';
  for (const member of splitOutsideQuotes(line, ',')) {
    const longer = kept === '' ? member : `${kept}, ${member}`;
    if (longer.length > length) break;
    kept = longer;
  }
  return kept;
}

function parseAlternative(member: string): AlternativeService | null {
  const [first = '', ...rest] = splitOutsideQuotes(member, ';');
  const { name, value, isQuoted, isWellFormed } = parseDirective(first);
  // No white space around `=`, which `parseDirective` would forgive.
  if (!isWellFormed || !isQuoted || !isToken(name) || !first.startsWith(`${name}="`)) return null;
  const protocol = decodeProtocol(name);
  const authority = parseAuthority(value ?? '');
  const parameters = readParameters(rest);
  if (protocol === null || authority === null || parameters === null) return null;
  return { protocol, ...authority, ...parameters };
}

/** §3: octets that are no token characters, and `%`, are written `%` and two hexadecimal digits. */
function decodeProtocol(id: string): string | null {
  if (/%(?![\dA-Fa-f]{2})/.test(id)) return null;
  return id.replaceAll(/%(..)/g, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** `[uri-host] ":" port` (RFC 3986 §3.2.2, §3.2.3). */
function parseAuthority(text: string): Pick<AlternativeService, 'host' | 'port'> | null {
  const [, hostText = '', digits = ''] =
    /^(\[[\dA-Fa-f:.]+\]|[^\s:/?#@\\[\]]*):(\d+)$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === '' || port < 1 || port > 65_535) return null;
  if (hostText === '') return { host: null, port };
  const host = parseUrl(`https://${hostText}/`)?.hostname;
  return host === undefined ? null : { host, port };
}

/** Unknown parameters mean nothing, nor does a `persist` other than `1`; a `ma` that is no number spoils the whole. */
function readParameters(
  texts: readonly string[],
): Pick<AlternativeService, 'maxAge' | 'persist'> | null {
  const parameters = texts.filter((text) => text !== '').map(parseDirective);
  const isReadable = parameters.every(
    ({ name, value, isQuoted, isWellFormed }) =>
      isWellFormed && isToken(name) && value !== null && (isQuoted || isToken(value)),
  );
  const valueOf = (wanted: string): string | undefined =>
    parameters.find(({ name }) => name === wanted)?.value ?? undefined;
  const maxAge = valueOf('ma');
  if (!isReadable || (maxAge !== undefined && !/^\d+$/.test(maxAge))) return null;
  return {
    maxAge: maxAge === undefined ? defaultMaxAge : Number(maxAge),
    persist: valueOf('persist') === '1',
  };
}
