/**
 * Names by which people tell that a cookie may keep someone signed in. A guess: a name promises
 * nothing. From OWASP's Session Management Cheat Sheet ("Session ID Name Fingerprinting"), Mozilla's
 * HTTP Observatory (`login`, `sess`), and the names that frameworks document as their own.
 */
const patterns: readonly RegExp[] = [
  // Observatory; PHPSESSID, JSESSIONID, ASP.NET_SessionId, sessionid (Django), laravel_session, _app_session (Rails)
  /sess|login/i,
  // connect.sid (Express), koa.sid, sid, SSID
  /(?:^|[._-])s?sid(?:$|[._-])/i,
  // CFID and CFTOKEN (ColdFusion), .ASPXAUTH, .AspNetCore.Cookies, .AspNetCore.Identity.Application
  /^cf(?:id|token)$|^\.aspxauth|^\.aspnetcore\.(?:cookies|identity)/i,
  // wordpress_logged_in_…, remember_token and remember_me (Rails, Laravel, Symfony)
  /logged_?in|remember_?(?:me|token|web|user)/i,
  // access_token, auth_token, id_token, refresh_token, authtoken, jwt
  /(?:^|[._-])(?:jwt|auth(?:entication)?|(?:access|auth|id|refresh|bearer)[._-]?token)(?:$|[._-])/i,
];

/** A token against forged requests is worth nothing by itself, whatever stands beside it. */
const harmless = /csrf|xsrf|antiforgery/i;

/** Whether the cookie's name suggests that it keeps someone signed in. */
export function namesSession(name: string): boolean {
  const bare = name.replace(/^__(?:secure-|host-http-|host-|http-)/i, '');
  return !harmless.test(bare) && patterns.some((pattern) => pattern.test(bare));
}
