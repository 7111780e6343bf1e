import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyAnswer } from '../verify.ts';

/** Redirects that keep to https: the program behind a proxy has to know how the visitor came. */
export function keepScheme(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  return {
    about,
    parts: [
      say(
        'Set the site’s own address to https in the program that redirects (WordPress: Settings, General; Django: SECURE_PROXY_SSL_HEADER; Express: trust proxy).',
      ),
    ],
    choices: perServer({
      nginx: [
        paste(
          `In the server block of ${host} for port ${target.port}, beside its proxy_pass and whatever proxy_set_header lines are there. Where another proxy stands in front of nginx and speaks http to it, write https in the place of $scheme:`,
          nginx.site`
            # ${nginx.host(target)}
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto $scheme;
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `In the <VirtualHost> of ${host} for port ${target.port}, beside its ProxyPass (\`a2enmod headers\` once):`,
          apache.site`
            # ${apache.host(target)}
            ProxyPreserveHost On
            RequestHeader set X-Forwarded-Proto "https"
          `,
        ),
        reload.apache,
      ],
      iis: [
        say(
          `Behind Application Request Routing: in URL Rewrite, a server variable HTTP_X_FORWARDED_PROTO with the value https for requests of ${host} that came over https.`,
        ),
        paste(
          `Redirects of the site itself. ${inPowerShell}`,
          powershell.snippet`
            ${iisSite(target)}
            Get-WebConfiguration -PSPath "IIS:\\Sites\\$site" -Filter 'system.webServer/httpRedirect' | Format-List enabled, destination
            Get-WebConfiguration -PSPath "IIS:\\Sites\\$site" -Filter 'system.webServer/rewrite/rules/rule/action' | Format-List url
          `,
        ),
      ],
      caddy: [
        paste(
          `In the site block of ${host}; reverse_proxy tells how the visitor came by itself, unless a header_up line takes it out:`,
          caddyfile.site`
            # ${caddyfile.host(target)}
            reverse_proxy localhost:8080
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN: let it reach your own server over https (“full”, “strict”); with “flexible” the server of ${host} sees http and redirects in a circle.`,
        ),
        say('Look for redirect rules there that lead to http.'),
      ],
      hosting: [
        say(
          `In the control panel, under redirects, and in the file .htaccess: no rule of ${host} may lead to http.`,
        ),
        say('In the content management system, the site address must begin with https.'),
      ],
    }),
    verify: [verifyAnswer(target, 'If there is a Location, it must begin with https:')],
  };
}
