import {
  authorityWords,
  caddyAuthority,
  certificateFirst,
  chosenForAddress,
} from '../certificate-source.ts';
import { paste, perServer, say, type Fix } from '../fix.ts';
import { inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { shell } from '../languages/shell.ts';
import { reload } from '../reload.ts';
import { hostKind, shownHost, type FixTarget } from '../target.ts';
import { verifyCertificate, verifyChain, verifyWhole } from '../verify.ts';
import { getOwnCertificate } from './this-machine.ts';

/** A certificate for this name from a free authority, renewed by itself, with its whole chain. */
export function getCertificate(target: FixTarget, about: string): Fix {
  if (hostKind(target) === 'loopback') {
    return getOwnCertificate(target, authorityWords(target));
  }
  const host = shownHost(target);
  const isPublic = hostKind(target) === 'public';
  const names =
    'Port 80 must be open to the Internet for it. The first line lists what there is: add `-d` for each further name of it, such as that with www.';
  const order = (server: 'nginx' | 'apache') =>
    isPublic
      ? [
          paste(
            `On the server, as root, with certbot (\`apt install certbot python3-certbot-${server}\`). ${names}`,
            server === 'nginx'
              ? shell.snippet`
                  certbot certificates
                  certbot certonly --nginx -d ${shell.host(target)} --cert-name ${shell.host(target)} --force-renewal --deploy-hook "systemctl reload nginx"
                  certbot renew --dry-run
                  systemctl list-timers certbot.timer
                `
              : shell.snippet`
                  certbot certificates
                  certbot certonly --apache -d ${shell.host(target)} --cert-name ${shell.host(target)} --force-renewal --deploy-hook "systemctl reload apache2"
                  certbot renew --dry-run
                  systemctl list-timers certbot.timer
                `,
          ),
        ]
      : [certificateFirst(server, target)];
  return {
    about: `${about} ${authorityWords(target)}`,
    parts: [],
    choices: perServer({
      nginx: [
        ...order('nginx'),
        paste(
          `In the server block of ${host} for port ${target.port}. fullchain.pem has the whole chain, cert.pem has not:`,
          nginx.site`
            ssl_certificate /etc/letsencrypt/live/${nginx.host(target)}/fullchain.pem;
            ssl_certificate_key /etc/letsencrypt/live/${nginx.host(target)}/privkey.pem;
          `,
        ),
        ...chosenForAddress('nginx', target),
        reload.nginx,
      ],
      apache: [
        ...order('apache'),
        paste(
          `In the <VirtualHost> of ${host} for port ${target.port}. fullchain.pem has the whole chain, cert.pem has not:`,
          apache.site`
            SSLCertificateFile /etc/letsencrypt/live/${apache.host(target)}/fullchain.pem
            SSLCertificateKeyFile /etc/letsencrypt/live/${apache.host(target)}/privkey.pem
          `,
        ),
        ...chosenForAddress('apache', target),
        reload.apache,
      ],
      iis: [
        say(
          isPublic
            ? `Run win-acme (wacs.exe, free) as administrator, choose “N” and the site of ${host}. It binds the certificate and renews it with a scheduled task.`
            : `Put the certificate with its whole chain into the store “Personal” of the computer, then choose it in IIS Manager: the site of ${host}, Bindings.`,
        ),
        paste(
          `${inPowerShell.slice(0, -1)}, what the server has for this name:`,
          powershell.snippet`
            $name = ${powershell.quotedHost(target)}
            Get-ChildItem Cert:\\LocalMachine -Recurse | Where-Object { $_.DnsNameList.Unicode -contains $name } | Format-List Subject, Issuer, NotAfter, HasPrivateKey
            Get-ScheduledTask | Where-Object { $_.TaskName -like 'win-acme*' }
          `,
        ),
      ],
      caddy: [
        paste(
          `In the Caddyfile. Caddy gets and renews a certificate for each name it serves. Remove any tls line from the block of ${host}, unless it names your own authority. ${caddyAuthority(target)}`,
          caddyfile.file`
            ${caddyfile.origin(target)} {
                # what is served: root and file_server, or reverse_proxy
                file_server
            }
          `,
        ),
        say('Why it did not renew stands in its log: `journalctl -u caddy --since -2d`'),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN: the edge certificate must be active and list ${host}; a name two labels below the site often needs one of its own.`,
        ),
        say('The certificate of your own server behind it is another one, and has its own end.'),
      ],
      hosting: [
        say(
          `In the control panel, under SSL/TLS: issue or renew the free certificate for ${host}, and switch on its renewal (AutoSSL, Let’s Encrypt).`,
        ),
        say('Where you upload one yourself, paste the chain (CA bundle) as well.'),
      ],
    }),
    verify: [
      verifyCertificate(target, 'The names must include the host, and the end must lie ahead:'),
      verifyChain(target),
      verifyWhole(target),
    ],
  };
}
