import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { http } from '../languages/http.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyField } from '../verify.ts';
import { ours } from '../written.ts';

/** Attributes that a cookie should have; `SameSite=Lax` goes with those of a sign-in. */
export interface CookieFix {
  readonly about: string;
  readonly name: string;
  readonly attributes: 'secure' | 'secure-http-only';
}

/** Cookies that stay on encrypted connections and out of scripts' reach (RFC 6265bis §4.1.2). */
export function mendCookies(target: FixTarget, { about, name, attributes }: CookieFix): Fix {
  const host = shownHost(target);
  const isSession = attributes === 'secure-http-only';
  const flags = isSession ? 'Secure; HttpOnly; SameSite=Lax' : 'Secure';
  const nginxFlags = isSession ? 'secure httponly samesite=lax' : 'secure';
  const bridge = `Where the program that sets it cannot be changed, ${host} can add this`;
  return {
    about,
    parts: [
      paste(
        'Best where the cookie is made. The line that has to come out:',
        http.field`Set-Cookie: ${http.cookie(name)}=…; ${ours('http', flags)}; Path=/`,
      ),
      say(
        isSession
          ? 'PHP: `session.cookie_secure = 1` and `session.cookie_httponly = 1` in php.ini. Django: `SESSION_COOKIE_SECURE = True`. Express: `cookie: { secure: true, httpOnly: true, sameSite: "lax" }` for the session. A cookie for this host alone can be called __Host-…, which nobody else can set.'
          : 'PHP: the option secure of setcookie. Django: `CSRF_COOKIE_SECURE = True`. Express: `secure: true` among the options of the cookie.',
      ),
    ],
    choices: perServer({
      nginx: [
        paste(
          `${bridge}, beside its proxy_pass (nginx 1.19.3 on):`,
          nginx.site`
            # ${nginx.host(target)}
            proxy_cookie_flags ${nginx.cookie(name)} ${ours('nginx', nginxFlags)};
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `${bridge}, in its <VirtualHost> (\`a2enmod headers\` once):`,
          apache.site`
            # ${apache.host(target)}
            Header edit Set-Cookie "^(${apache.cookiePattern(name)}=.*)$" "$1; ${ours('apache', flags)}"
          `,
        ),
        reload.apache,
      ],
      iis: [
        paste(
          `For cookies of ASP.NET. ${inPowerShell}`,
          isSession
            ? powershell.snippet`
                ${iisSite(target)}
                Set-WebConfigurationProperty -PSPath "IIS:\\Sites\\$site" -Filter 'system.web/httpCookies' -Name 'requireSSL' -Value $true
                Set-WebConfigurationProperty -PSPath "IIS:\\Sites\\$site" -Filter 'system.web/httpCookies' -Name 'httpOnlyCookies' -Value $true
              `
            : powershell.snippet`
                ${iisSite(target)}
                Set-WebConfigurationProperty -PSPath "IIS:\\Sites\\$site" -Filter 'system.web/httpCookies' -Name 'requireSSL' -Value $true
              `,
        ),
      ],
      caddy: [
        paste(
          `${bridge}, in its site block:`,
          caddyfile.site`
            # ${caddyfile.host(target)}
            header {
                Set-Cookie "^(${caddyfile.cookiePattern(name)}=.*)$" "$1; ${ours('caddyfile', flags)}"
                defer
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say('A CDN seldom changes cookies of the server behind it: mend them there.'),
        say(
          `Cookies that the CDN itself sets for ${host} (load balancing, bot protection) have a setting of their own.`,
        ),
      ],
      hosting: [
        say('In the control panel, under PHP options: session.cookie_secure on.'),
        paste(
          `${bridge}: where it runs Apache or LiteSpeed, in the file .htaccess of the site:`,
          apache.folder`
            # ${apache.host(target)}
            <IfModule mod_headers.c>
                Header edit Set-Cookie "^(${apache.cookiePattern(name)}=.*)$" "$1; ${ours('apache', flags)}"
            </IfModule>
          `,
        ),
      ],
    }),
    verify: [verifyField(target, 'set-cookie', `Each line must have ${flags}:`)],
  };
}
