import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisRedirect, redirectFeature } from '../iis-redirect.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, shownOrigin, type FixTarget } from '../target.ts';
import { verifyRedirect, verifyWhole } from '../verify.ts';

/** From http to https on the same host, for good, with nothing else on port 80 (RFC 6797 §7.2). */
export function redirectToHttps(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `In place of every server block of ${host} that listens on port 80:`,
          nginx.file`
            server {
                listen 80;
                listen [::]:80;
                server_name ${nginx.host(target)};
                return 301 ${nginx.origin(target)}$request_uri;
            }
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `In place of the <VirtualHost> of ${host} for port 80:`,
          apache.file`
            <VirtualHost *:80>
                ${apache.serverName(target)}
                Redirect permanent / ${apache.origin(target)}/
            </VirtualHost>
          `,
        ),
        reload.apache,
      ],
      iis: [
        redirectFeature,
        paste(
          inPowerShell,
          powershell.snippet`
            ${iisSite(target)}
            ${iisRedirect(target)}
          `,
        ),
      ],
      caddy: [
        paste(
          `In the Caddyfile, in place of any block that names http://${host}:`,
          caddyfile.file`
            http://${caddyfile.host(target)} {
                redir ${caddyfile.origin(target)}{uri} permanent
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN: “Always use HTTPS” on for ${host}, so that ${shownOrigin(target)} is the first place it leads to.`,
        ),
        say('Rules that lead to another host come after that one, or apply to https only.'),
      ],
      hosting: [
        say(`In the control panel, under domains: “Force HTTPS redirect” for ${host}.`),
        paste(
          'Where there is no such switch and the host runs Apache or LiteSpeed, at the top of the file .htaccess:',
          apache.folder`
            # ${apache.host(target)}
            RewriteEngine On
            RewriteCond %{HTTPS} !=on
            RewriteCond %{HTTP:X-Forwarded-Proto} !=https
            RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]
          `,
        ),
      ],
    }),
    verify: [verifyRedirect(target), verifyWhole(target)],
  };
}
