import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyField } from '../verify.ts';
import { changeAddresses } from './addresses.ts';

/**
 * Addresses with http changed to https where they are written, and a policy that makes browsers do so
 * until then (Upgrade Insecure Requests §3.1). `page` names them, `named` is what they lead to.
 */
export function mendAddresses(page: FixTarget, named: FixTarget, about: string): Fix {
  const host = shownHost(page);
  const where = `As a bridge until all is mended, in the configuration of ${host}`;
  return {
    about,
    parts: changeAddresses(named),
    choices: perServer({
      nginx: [
        paste(
          `${where}, the server block for port ${page.port}, and again in each of its location blocks that has an add_header line:`,
          nginx.site`
            # ${nginx.host(page)}: ask over https for what is named with http
            add_header Content-Security-Policy "upgrade-insecure-requests" always;
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `${where}, the <VirtualHost> for port ${page.port} (\`a2enmod headers\` once):`,
          apache.site`
            # ${apache.host(page)}: ask over https for what is named with http
            Header always add Content-Security-Policy "upgrade-insecure-requests"
          `,
        ),
        reload.apache,
      ],
      iis: [
        paste(
          `${where}. ${inPowerShell}`,
          powershell.snippet`
            ${iisSite(page)}
            Add-WebConfigurationProperty -PSPath "IIS:\\Sites\\$site" -Filter 'system.webServer/httpProtocol/customHeaders' -Name '.' -Value @{ name = 'Content-Security-Policy'; value = 'upgrade-insecure-requests' }
          `,
        ),
      ],
      caddy: [
        paste(
          `${where}, its site block:`,
          caddyfile.site`
            # ${caddyfile.host(page)}: ask over https for what is named with http
            header +Content-Security-Policy "upgrade-insecure-requests"
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN: rewriting of http links (“Automatic HTTPS Rewrites”), or a rule that adds the response header to ${host}: \`Content-Security-Policy: upgrade-insecure-requests\``,
        ),
      ],
      hosting: [
        say('Many content management systems have a plug-in that mends such addresses.'),
        paste(
          `${where}: where it runs Apache or LiteSpeed, in the file .htaccess of the site:`,
          apache.folder`
            # ${apache.host(page)}: ask over https for what is named with http
            <IfModule mod_headers.c>
                Header always add Content-Security-Policy "upgrade-insecure-requests"
            </IfModule>
          `,
        ),
      ],
    }),
    verify: [
      verifyField(page, 'content-security-policy', 'The bridge, as long as it is needed:'),
      say(
        'Then load the page anew and inspect it deeply with Portlight: nothing insecure is left.',
      ),
    ],
  };
}
