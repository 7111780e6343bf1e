import { paste, say, type Fix } from '../fix.ts';
import { shell } from '../languages/shell.ts';
import type { FixTarget } from '../target.ts';

/** One redirect in place of several, all over https. Which rule or program makes each, only the site knows. */
export function shortenWay(target: FixTarget, about: string): Fix {
  const list = shell.snippet`curl -sIL ${shell.url(target)} | grep -i ^location`;
  return {
    about,
    parts: [
      paste('See each of them, in their order:', list),
      say(
        'In the configuration or the program that answers first, lead to the last of these addresses. The others may stay, for old links.',
      ),
    ],
    choices: [],
    verify: [paste('One line must come back, with the address of the page:', list)],
  };
}
