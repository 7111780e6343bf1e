import { isPlainHost } from '../../../core/plain-host.ts';
import { isPlainToken } from '../plain-token.ts';
import { placeholders } from '../placeholders.ts';
import { portSuffix, type FixTarget } from '../target.ts';
import { phrase, template, type Written } from '../written.ts';

/**
 * Caddy reads spaces, quotes, backticks, braces, `#` and line ends as its own, and a comma between
 * addresses. None of them is written. https://caddyserver.com/docs/caddyfile/concepts#structure
 */
export const caddyfile = {
  /** Site blocks. */
  file: template('caddyfile', 'file'),
  /** Directives within the block of a site. */
  site: template('caddyfile', 'site'),
  phrase: phrase('caddyfile'),
  host,
  /** The address of a site as Caddy takes it: the scheme makes sure that it is the encrypted one. */
  origin: (target: FixTarget) => written(`https://${host(target).text}${portSuffix(target)}`),
  /** A cookie's name within a regular expression. */
  cookiePattern: (name: string) =>
    written((isPlainToken(name) ? name : placeholders.cookie).replaceAll('.', String.raw`\.`)),
} as const;

function host(target: Pick<FixTarget, 'host'>): Written<'caddyfile'> {
  return written(isPlainHost(target.host) ? target.host : placeholders.host);
}

function written(text: string): Written<'caddyfile'> {
  return { language: 'caddyfile', text };
}
