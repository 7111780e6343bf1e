import { isPlainHost } from '../../../core/plain-host.ts';
import { placeholders } from '../placeholders.ts';
import { portSuffix, type FixTarget } from '../target.ts';
import { phrase, template, type Written } from '../written.ts';

/**
 * Between single quotes PowerShell fills in nothing, and only a quote ends the text: any of the four
 * that it takes for one, so all of them are doubled. Plain hosts have none anyway.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const powershell = {
  snippet: template('powershell', 'file'),
  phrase: phrase('powershell'),
  /** The host in a comment. */
  host: (target: Pick<FixTarget, 'host'>) => written(plainHost(target)),
  /** The host as a text of its own. */
  quotedHost: (target: Pick<FixTarget, 'host'>) => quoted(plainHost(target)),
  /** An address without brackets, as a text of its own. */
  quotedAddress: (target: Pick<FixTarget, 'host'>) =>
    quoted(plainHost(target).replaceAll(/[[\]]/g, '')),
  quotedOrigin: (target: FixTarget) => quoted(`https://${plainHost(target)}${portSuffix(target)}`),
  /** Text of ours. */
  quoted,
} as const;

function plainHost({ host }: Pick<FixTarget, 'host'>): string {
  return isPlainHost(host) ? host : placeholders.host;
}

function quoted(text: string): Written<'powershell'> {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  return written(`'${line.replaceAll(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`);
}

function written(text: string): Written<'powershell'> {
  return { language: 'powershell', text };
}
