import { paste, type Fix } from '../fix.ts';
import { shell } from '../languages/shell.ts';
import type { FixTarget } from '../target.ts';
import { changeAddresses } from './addresses.ts';

/**
 * A file that comes over https alone. No policy of the page helps: upgrade-insecure-requests leaves
 * links to other hosts as they are (Upgrade Insecure Requests §4.1), and redirects are not its matter.
 */
export function mendDownload(named: FixTarget, about: string): Fix {
  return {
    about,
    parts: changeAddresses(named),
    choices: [],
    verify: [
      paste(
        'With the whole address of the file: no Location may lead to http, and the last answer must be 200:',
        shell.snippet`curl -sIL ${shell.origin('https', named)}/`,
      ),
    ],
  };
}
