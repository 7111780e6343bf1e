import {
  authorityWords,
  caddyAuthority,
  certificateFirst,
  chosenForAddress,
} from '../certificate-source.ts';
import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisBinding, iisBindingWords } from '../iis-binding.ts';
import { iisRedirect, redirectFeature } from '../iis-redirect.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { hostKind, shownHost, shownOrigin, type FixTarget } from '../target.ts';
import { verifyAnswer, verifyCertificate, verifyRedirect, verifyWhole } from '../verify.ts';

/** Https on port 443, with TLS 1.2 and 1.3 only, and nothing but a redirect on port 80. */
export function serveHttps(place: FixTarget, about: string): Fix {
  const target: FixTarget = { ...place, port: 443 };
  const host = shownHost(target);
  return {
    about: `${about} ${authorityWords(target)}`,
    parts: [],
    choices: perServer({
      nginx: [
        certificateFirst('nginx', target),
        paste(
          `A file of its own in /etc/nginx/conf.d, its name ending in .conf, in place of the server block of ${host}; move its root, location and proxy lines to where the comment is:`,
          nginx.file`
            server {
                listen 443 ssl;
                listen [::]:443 ssl;
                server_name ${nginx.host(target)};
                ssl_certificate /etc/letsencrypt/live/${nginx.host(target)}/fullchain.pem;
                ssl_certificate_key /etc/letsencrypt/live/${nginx.host(target)}/privkey.pem;
                ssl_protocols TLSv1.2 TLSv1.3;
                # what is served: root, location, proxy_pass
            }
            server {
                listen 80;
                listen [::]:80;
                server_name ${nginx.host(target)};
                return 301 ${nginx.origin(target)}$request_uri;
            }
          `,
        ),
        ...chosenForAddress('nginx', target),
        reload.nginx,
      ],
      apache: [
        certificateFirst('apache', target),
        paste(
          `A file of its own in /etc/apache2/sites-enabled, its name ending in .conf, in place of the <VirtualHost> of ${host}; move its DocumentRoot and proxy lines to where the comment is. It needs \`a2enmod ssl\` once:`,
          apache.file`
            <VirtualHost *:443>
                ${apache.serverName(target)}
                SSLEngine on
                SSLCertificateFile /etc/letsencrypt/live/${apache.host(target)}/fullchain.pem
                SSLCertificateKeyFile /etc/letsencrypt/live/${apache.host(target)}/privkey.pem
                SSLProtocol -all +TLSv1.2 +TLSv1.3
                # what is served: DocumentRoot, ProxyPass
            </VirtualHost>
            <VirtualHost *:80>
                ${apache.serverName(target)}
                Redirect permanent / ${apache.origin(target)}/
            </VirtualHost>
          `,
        ),
        ...chosenForAddress('apache', target),
        reload.apache,
      ],
      iis: [
        say(
          `Put a certificate with its whole chain into the store “Personal” of the computer${hostKind(target) === 'public' ? '; win-acme (free) gets and renews one by itself' : ''}.`,
        ),
        say(`In IIS Manager: the site, Bindings, Add: ${iisBindingWords(target, host)} Or:`),
        paste(
          inPowerShell,
          powershell.snippet`
            ${iisSite(target)}
            ${iisBinding(target)}
          `,
        ),
        redirectFeature,
        paste(
          'The site that redirects, there as well:',
          powershell.snippet`
            ${iisSite(target)}
            ${iisRedirect(target)}
          `,
        ),
      ],
      caddy: [
        paste(
          `In the Caddyfile, in place of the block of ${host}. Caddy gets the certificate, renews it and redirects port 80 by itself. ${caddyAuthority(target)}`,
          caddyfile.file`
            ${caddyfile.origin(target)} {
                # what is served: root and file_server, or reverse_proxy
                root * /var/www/html
                file_server
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(`In the panel of the CDN: an edge certificate for ${host}, and “Always use HTTPS” on.`),
        say(
          'Let it reach your own server over https too, and check that server’s certificate (“full”, “strict”).',
        ),
        say('Lowest TLS version: 1.2.'),
      ],
      hosting: [
        say(
          `In the control panel, under SSL/TLS: a free certificate for ${host} (Let’s Encrypt, AutoSSL).`,
        ),
        say('Then, under domains: “Force HTTPS redirect”, or a redirect of that name.'),
      ],
    }),
    verify: [
      verifyAnswer(target, `The site must answer at ${shownOrigin(target)}:`),
      verifyRedirect(target),
      verifyCertificate(target, 'The names must include the host, and the end must lie ahead:'),
      verifyWhole(target),
    ],
  };
}
