import { isPlainHost } from '../../../core/plain-host.ts';
import { placeholders } from '../placeholders.ts';
import type { FixTarget } from '../target.ts';
import { template, type Written } from '../written.ts';

/** Quotes, backslashes and `%` would mean something to a database; none of them is written. */
export const sql = {
  snippet: template('sql', 'file'),
  /** A scheme and host within a quoted text. */
  origin: (scheme: 'http' | 'https', { host }: Pick<FixTarget, 'host'>): Written<'sql'> => ({
    language: 'sql',
    text: `${scheme}://${isPlainHost(host) ? host : placeholders.host}`,
  }),
} as const;
