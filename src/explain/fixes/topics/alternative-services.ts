import { paste, perServer, say, type Fix } from '../fix.ts';
import { inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyField } from '../verify.ts';

/** An offer of HTTP/3 on the page's own port, or none at all (RFC 7838 §3). */
export function offerOwnPort(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `In the server block of ${host} for port ${target.port}. Without a listen line with quic (nginx 1.25 on), leave the second line out:`,
          nginx.site`
            # ${nginx.host(target)}, port ${target.port}
            proxy_hide_header Alt-Svc;
            add_header Alt-Svc 'h3=":${target.port}"; ma=86400' always;
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `In the <VirtualHost> of ${host}; Apache does not speak HTTP/3, so it should offer none (\`a2enmod headers\` once):`,
          apache.site`
            # ${apache.host(target)}, port ${target.port}
            Header always unset Alt-Svc
            Header onsuccess unset Alt-Svc
          `,
        ),
        reload.apache,
      ],
      iis: [
        paste(
          `Windows Server 2022 offers HTTP/3 on the port of the page by itself; remove a custom header Alt-Svc of the site. ${inPowerShell}`,
          powershell.snippet`
            # the server of ${powershell.host(target)}
            Get-WebConfigurationProperty -PSPath 'IIS:\\' -Filter 'system.webServer/httpProtocol/customHeaders/add' -Name '.' -Recurse | Where-Object { $_.name -eq 'Alt-Svc' } | Format-List name, value, ItemXPath
          `,
        ),
      ],
      caddy: [
        paste(
          `Caddy offers HTTP/3 on the port of the page by itself. In the site block of ${host}, to drop what a server behind it says:`,
          caddyfile.site`
            # ${caddyfile.host(target)}, port ${target.port}
            reverse_proxy localhost:8080 {
                header_down -Alt-Svc
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(`In the panel of the CDN: HTTP/3 on for ${host}; it then sends the field itself.`),
        say('Let your own server behind it send none.'),
      ],
      hosting: [
        say('The field comes from the host’s server: ask them which port HTTP/3 is on.'),
        paste(
          'To drop it where the host runs Apache or LiteSpeed, in the file .htaccess of the site:',
          apache.folder`
            # ${apache.host(target)}
            <IfModule mod_headers.c>
                Header always unset Alt-Svc
            </IfModule>
          `,
        ),
      ],
    }),
    verify: [
      verifyField(
        target,
        'alt-svc',
        `Nothing may come back, or ports like ":${target.port}" only:`,
      ),
    ],
  };
}
