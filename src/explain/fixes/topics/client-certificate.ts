import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyAnswer } from '../verify.ts';

/** A site that lets in visitors without a certificate of their own. */
export function letEveryoneIn(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `In the server block of ${host} for port ${target.port}, in place of its ssl_verify_client:`,
          nginx.site`
            # ${nginx.host(target)}
            ssl_verify_client off;
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `In the <VirtualHost> of ${host} for port ${target.port}, in place of its SSLVerifyClient:`,
          apache.site`
            # ${apache.host(target)}
            SSLVerifyClient none
          `,
        ),
        reload.apache,
      ],
      iis: [
        paste(
          `In IIS Manager: the site, SSL Settings, client certificates: ignore. Or: ${inPowerShell}`,
          powershell.snippet`
            ${iisSite(target)}
            Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Location $site -Filter 'system.webServer/security/access' -Name 'sslFlags' -Value 'Ssl'
          `,
        ),
      ],
      caddy: [
        paste(
          `In the site block of ${host}: remove client_auth from its tls block, so that nothing stands there but, for example:`,
          caddyfile.site`
            # ${caddyfile.host(target)}
            tls {
                protocols tls1.2 tls1.3
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [say(`In the panel of the CDN: client certificates (mTLS) off for ${host}.`)],
      hosting: [say(`Ask the host of ${host}: control panels seldom have a switch for that.`)],
    }),
    verify: [verifyAnswer(target, 'It must answer without asking for a certificate:')],
  };
}
