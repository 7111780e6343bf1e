import { namesSession } from '../../../core/session-cookie.ts';
import type { SetCookie } from '../../../standards/set-cookie.ts';
import { paste, say, type Fix, type FixPart } from '../fix.ts';
import { http } from '../languages/http.ts';
import type { FixTarget } from '../target.ts';
import { verifyField } from '../verify.ts';
import { addInFront } from './cookie-bridges.ts';
import { cookieDifference, type AddedAttribute } from './cookie-difference.ts';

/** A cookie as it is, and as it has to be: whatever is the same in both is left alone. */
export interface CookieFix {
  readonly about: string;
  readonly before: SetCookie;
  readonly after: SetCookie;
}

/** Cookies that stay on encrypted connections and out of scripts' reach (RFC 6265bis §4.1.2). */
export function mendCookies(target: FixTarget, { about, before, after }: CookieFix): Fix {
  const { added, isElsewhere } = cookieDifference(before, after);
  const line = http.setCookie(after);
  return {
    about,
    parts: [
      paste(
        'Best where the cookie is made. The line that has to come out, with what stands now in the place of each …:',
        http.field`Set-Cookie: ${line}`,
      ),
      ...programWords(added, namesSession(after.name)),
    ],
    choices: added.length > 0 && !isElsewhere ? addInFront(target, after.name, added) : [],
    verify: [
      verifyField(
        target,
        'set-cookie',
        added.length > 0
          ? `The line of this cookie must have ${added.join(', ')}:`
          : 'The line of this cookie must be as above:',
      ),
    ],
  };
}

/** How programs are told to add them. */
function programWords(added: readonly AddedAttribute[], isSession: boolean): readonly FixPart[] {
  if (added.length === 0) return [];
  const has = (attribute: AddedAttribute): boolean => added.includes(attribute);
  const words = (pieces: readonly (readonly [AddedAttribute, string])[], between: string): string =>
    pieces.flatMap(([attribute, text]) => (has(attribute) ? [text] : [])).join(between);
  const options = words(
    [
      ['Secure', 'secure: true'],
      ['HttpOnly', 'httpOnly: true'],
      ['SameSite=Lax', 'sameSite: "lax"'],
    ],
    ', ',
  );
  const php = words(
    [
      ['Secure', '`session.cookie_secure = 1`'],
      ['HttpOnly', '`session.cookie_httponly = 1`'],
      ['SameSite=Lax', '`session.cookie_samesite = "Lax"`'],
    ],
    ', ',
  );
  const django = words(
    [
      ['Secure', '`SESSION_COOKIE_SECURE = True`'],
      ['HttpOnly', '`SESSION_COOKIE_HTTPONLY = True`'],
      ['SameSite=Lax', '`SESSION_COOKIE_SAMESITE = "Lax"`'],
    ],
    ', ',
  );
  return [
    say(
      isSession
        ? `The session of PHP, in php.ini: ${php}. Of Django: ${django}. Of Express: \`cookie: { ${options} }\`.`
        : `PHP: ${added.join(', ')} among the options of setcookie. Express: \`${options}\` among those of the cookie. Django: \`CSRF_COOKIE_SECURE = True\`, where it is csrftoken.`,
    ),
    ...(has('SameSite=Lax')
      ? [
          say(
            'Leave SameSite=Lax out where other sites show this one in a frame, or send people back here by a form when they have signed in: that needs SameSite=None beside Secure.',
          ),
        ]
      : []),
  ];
}
