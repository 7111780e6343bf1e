import { paste, perServer, say, type FixChoice } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { ours, type Written } from '../written.ts';
import type { AddedAttribute } from './cookie-difference.ts';

/** The attributes that a cookie lacks, added by a server in front, where its program cannot be changed. */
export function addInFront(
  target: FixTarget,
  name: string,
  added: readonly AddedAttribute[],
): readonly FixChoice[] {
  const host = shownHost(target);
  const flags = added.join('; ');
  const nginxFlags = added.join(' ').toLowerCase();
  const bridge = `Where the program that sets it cannot be changed, ${host} can add this`;
  const edit = apache.phrase`edit Set-Cookie "^(${apache.cookiePattern(name)}=.*)$" "$1; ${ours('apache', flags)}"`;
  return perServer({
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
        `${bridge}, in its <VirtualHost> (\`a2enmod headers\` once). The first line is for cookies of a server behind it, the second for those of CGI and PHP-FPM:`,
        apache.site`
          # ${apache.host(target)}
          Header ${edit}
          Header always ${edit}
        `,
      ),
      reload.apache,
    ],
    iis: [
      paste(
        `For all cookies of ASP.NET. ${inPowerShell}`,
        powershell.snippet`
          ${iisSite(target)}
          ${aspNet('requireSSL', added.includes('Secure'))}
          ${aspNet('httpOnlyCookies', added.includes('HttpOnly'))}
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
      say(`In the control panel, under PHP options: ${phpSwitches(added)} on.`),
      paste(
        `${bridge}: where it runs Apache or LiteSpeed, in the file .htaccess of the site:`,
        apache.folder`
          # ${apache.host(target)}
          <IfModule mod_headers.c>
              Header ${edit}
              Header always ${edit}
          </IfModule>
        `,
      ),
    ],
  });
}

function aspNet(name: 'requireSSL' | 'httpOnlyCookies', isAdded: boolean): Written<'powershell'> {
  return isAdded
    ? powershell.phrase`Set-WebConfigurationProperty -PSPath "IIS:\\Sites\\$site" -Filter 'system.web/httpCookies' -Name '${ours('powershell', name)}' -Value $true`
    : ours('powershell', '');
}

function phpSwitches(added: readonly AddedAttribute[]): string {
  return [
    ...(added.includes('Secure') ? ['session.cookie_secure'] : []),
    ...(added.includes('HttpOnly') ? ['session.cookie_httponly'] : []),
  ].join(' and ');
}
