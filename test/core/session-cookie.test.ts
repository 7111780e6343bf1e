import { expect, test } from 'vitest';
import { namesSession } from '../../src/core/session-cookie.ts';

test.each([
  // OWASP, "Session ID Name Fingerprinting"
  'PHPSESSID',
  'JSESSIONID',
  'CFID',
  'CFTOKEN',
  'ASP.NET_SessionId',
  'ASPSESSIONIDQQSTCBRA',
  // Frameworks
  'connect.sid',
  'koa.sid',
  'sessionid',
  'laravel_session',
  '_app_session',
  'SSESS0123456789abcdef',
  'wordpress_logged_in_0123',
  'remember_token',
  'remember_web_59ba36',
  '.ASPXAUTH',
  '.AspNetCore.Cookies',
  '.AspNetCore.Identity.Application',
  // Words
  'sid',
  'SID',
  'SSID',
  '__Host-sid',
  '__Http-sid',
  '__Host-Http-sid',
  '__Secure-next-auth.session-token',
  'login',
  'auth',
  'auth_token',
  'access-token',
  'jwt',
])('%s may keep someone signed in', (name) => {
  expect(namesSession(name)).toBe(true);
});

test.each([
  '',
  'theme',
  'lang',
  '_ga',
  '_gid',
  'author',
  'consent',
  'csrftoken',
  'XSRF-TOKEN',
  'session-csrf',
  '__RequestVerificationToken',
  'inside',
  'token-ring',
  'NID',
])('%j says nothing of the kind', (name) => {
  expect(namesSession(name)).toBe(false);
});
