import { isPlainHost } from '../../../core/plain-host.ts';
import { isPlainToken } from '../plain-token.ts';
import { placeholders } from '../placeholders.ts';
import { portSuffix, type FixTarget } from '../target.ts';
import { phrase, template, type Written } from '../written.ts';

/**
 * nginx reads `;`, braces, quotes, `$`, `#`, backslashes and spaces as its own, and `~` at the start of
 * a name as a regular expression. None of them is written.
 * https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */
export const nginx = {
  /** Server blocks: they stand in a file of their own below `http`. */
  file: template('nginx', 'file'),
  /** Directives within the server block of a site. */
  site: template('nginx', 'site'),
  phrase: phrase('nginx'),
  host,
  origin: (target: FixTarget) => written(`https://${host(target).text}${portSuffix(target)}`),
  cookie: (name: string) => written(isPlainToken(name) ? name : placeholders.cookie),
} as const;

function host(target: Pick<FixTarget, 'host'>): Written<'nginx'> {
  return written(isPlainHost(target.host) ? target.host : placeholders.host);
}

function written(text: string): Written<'nginx'> {
  return { language: 'nginx', text };
}
