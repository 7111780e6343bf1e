import { paste, type FixPart } from '../fix.ts';
import { shell } from '../languages/shell.ts';
import { sql } from '../languages/sql.ts';
import { shownHost, type FixTarget } from '../target.ts';

/** Addresses with http changed to https where they are written. `named` is what they lead to. */
export function changeAddresses(named: FixTarget): readonly FixPart[] {
  const other = shownHost(named);
  return [
    paste(
      `First see whether ${other} answers over https at all; if not, get the file from elsewhere or leave it out:`,
      shell.snippet`curl -sI ${shell.origin('https', named)}/`,
    ),
    paste(
      'Pages, templates, scripts and style sheets: find the lines, then change http: to https: in them.',
      shell.snippet`grep -rnF ${shell.origin('http', named)} /var/www/html`,
    ),
    paste(
      'WordPress keeps addresses in its database; without --dry-run this changes them. Its two site addresses (Settings, General) must begin with https too.',
      shell.snippet`
        wp search-replace ${shell.origin('http', named)} ${shell.origin('https', named)} --skip-columns=guid --dry-run
      `,
    ),
    paste(
      'Any other database, for each column that holds text of pages (table and column are examples; back up first):',
      sql.snippet`
        UPDATE pages SET body = REPLACE(body, '${sql.origin('http', named)}/', '${sql.origin('https', named)}/') WHERE body LIKE '%${sql.origin('http', named)}/%';
      `,
    ),
  ];
}
