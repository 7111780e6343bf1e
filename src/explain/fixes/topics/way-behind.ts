import { paste, perServer, say, type Fix } from '../fix.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { placeholders } from '../placeholders.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { ours } from '../written.ts';
import { shell } from '../languages/shell.ts';

const { backend } = placeholders;

/** The way from a proxy or CDN to the server behind it, encrypted and with its certificate checked. */
export function encryptWayBehind(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `Where nginx is the proxy, in the server block of ${host}, in place of its proxy_pass:`,
          nginx.site`
            location / {
                # ${nginx.host(target)}
                proxy_pass https://${ours('nginx', backend)};
                proxy_ssl_server_name on;
                proxy_ssl_name ${ours('nginx', backend)};
                proxy_ssl_verify on;
                proxy_ssl_verify_depth 3;
                proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
            }
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `Where Apache is the proxy, in the <VirtualHost> of ${host}, in place of its ProxyPass (\`a2enmod proxy_http ssl\` once):`,
          apache.site`
            # ${apache.host(target)}
            SSLProxyEngine on
            SSLProxyVerify require
            SSLProxyCheckPeerName on
            SSLProxyCACertificateFile /etc/ssl/certs/ca-certificates.crt
            ProxyPass / https://${ours('apache', backend)}/
            ProxyPassReverse / https://${ours('apache', backend)}/
          `,
        ),
        reload.apache,
      ],
      iis: [
        say(
          `Where Application Request Routing is the proxy: in the rewrite rule of ${host}, the scheme https, and “SSL offloading” off.`,
        ),
        say('The certificate of the server behind it must be trusted by Windows.'),
      ],
      caddy: [
        paste(
          `Where Caddy is the proxy, in the site block of ${host}; it checks the certificate by itself:`,
          caddyfile.site`
            # ${caddyfile.host(target)}
            reverse_proxy https://${ours('caddyfile', backend)} {
                header_up Host {upstream_hostport}
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN, the way to your own server for ${host}: https with its certificate checked (“full (strict)”, “HTTPS only”), never “flexible”.`,
        ),
        say('Your own server needs a certificate for that; many CDNs issue one for the purpose.'),
      ],
      hosting: [
        say(
          'Where the host puts a CDN in front: switch its encryption to “full” or “strict” in the panel.',
        ),
      ],
    }),
    verify: [
      paste(
        'From the proxy, the server behind it must answer with a certificate that holds:',
        shell.snippet`curl -sI https://${ours('shell', backend)}/`,
      ),
    ],
  };
}
