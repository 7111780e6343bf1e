import { isPlainHost } from '../../../core/plain-host.ts';
import { isPlainToken } from '../plain-token.ts';
import { placeholders } from '../placeholders.ts';
import { portSuffix, type FixTarget } from '../target.ts';
import { phrase, template, type Written } from '../written.ts';

/**
 * Apache httpd ends an argument at a space or quote and a directive at a line's end, and fills in
 * `%{…}` and `${…}`. None of them is written.
 * https://httpd.apache.org/docs/2.4/configuring.html#syntax
 */
export const apache = {
  /** Virtual hosts: they stand in a file of their own. */
  file: template('apache', 'file'),
  /** Directives within the virtual host of a site. */
  site: template('apache', 'site'),
  /** Directives for the site's `.htaccess`. */
  folder: template('apache', 'folder'),
  phrase: phrase('apache'),
  host,
  /** The line that names a virtual host; none for an IPv6 address, which Apache does not take there. */
  serverName: (target: Pick<FixTarget, 'host'>) => {
    const { text } = host(target);
    return written(text.startsWith('[') ? '' : `ServerName ${text}`);
  },
  origin: (target: FixTarget) => written(`https://${host(target).text}${portSuffix(target)}`),
  /** A cookie's name within a regular expression, where a dot stands for any character. */
  cookiePattern: (name: string) =>
    written((isPlainToken(name) ? name : placeholders.cookie).replaceAll('.', String.raw`\.`)),
} as const;

function host(target: Pick<FixTarget, 'host'>): Written<'apache'> {
  return written(isPlainHost(target.host) ? target.host : placeholders.host);
}

function written(text: string): Written<'apache'> {
  return { language: 'apache', text };
}
