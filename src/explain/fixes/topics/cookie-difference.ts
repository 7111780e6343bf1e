import type { SetCookie } from '../../../standards/set-cookie.ts';

/** Attributes that a server in front can add to a cookie without changing those it has. */
export type AddedAttribute = 'Secure' | 'HttpOnly' | 'SameSite=Lax';

export interface CookieDifference {
  readonly added: readonly AddedAttribute[];
  /** Path or Domain have to change too, which only the program that makes the cookie does well. */
  readonly isElsewhere: boolean;
}

/** What a cookie lacks of what it should be. */
export function cookieDifference(before: SetCookie, after: SetCookie): CookieDifference {
  return {
    added: [
      ...(after.secure && !before.secure ? (['Secure'] as const) : []),
      ...(after.httpOnly && !before.httpOnly ? (['HttpOnly'] as const) : []),
      ...(after.sameSite === 'Lax' && before.sameSite === 'Default'
        ? (['SameSite=Lax'] as const)
        : []),
    ],
    isElsewhere: after.path !== before.path || after.domain !== before.domain,
  };
}
