import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { powershell } from '../languages/powershell.ts';
import { shell } from '../languages/shell.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyPort } from '../verify.ts';

/** A server that runs and listens on the port that was asked for. */
export function startServer(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  const { port } = target;
  const listens = 'The first line says why it stopped, the last shows what listens on the port.';
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `On the server of ${host}, as root. ${listens}`,
          shell.snippet`
            journalctl -u nginx -n 20 --no-pager
            nginx -t && systemctl enable --now nginx
            ss -ltnp "sport = :${port}"
          `,
        ),
        say(`A server block of ${host} must have a listen line with port ${port}.`),
      ],
      apache: [
        paste(
          `On the server of ${host}, as root. ${listens}`,
          shell.snippet`
            journalctl -u apache2 -n 20 --no-pager
            apachectl configtest && systemctl enable --now apache2
            ss -ltnp "sport = :${port}"
          `,
        ),
        say(`There must be a \`Listen ${port}\`, and a <VirtualHost> of ${host} for that port.`),
      ],
      iis: [
        paste(
          `${inPowerShell.slice(0, -1)}, the bindings must have port ${port}:`,
          powershell.snippet`
            ${iisSite(target)}
            Start-Service W3SVC
            Start-Website -Name $site
            Get-WebBinding -Name $site
          `,
        ),
      ],
      caddy: [
        paste(
          `On the server of ${host}, as root. ${listens}`,
          shell.snippet`
            journalctl -u caddy -n 20 --no-pager
            caddy validate --config /etc/caddy/Caddyfile && systemctl enable --now caddy
            ss -ltnp "sport = :${port}"
          `,
        ),
      ],
      cdn: [
        say(`Most CDNs answer on a few ports only: see whether ${port} is among them.`),
        say(`If DNS leads past the CDN, to your own server, let ${host} lead to the CDN.`),
      ],
      hosting: [
        say(`In the control panel: see that ${host} is added to the account and not suspended.`),
        say('Shared hosting answers on ports 80 and 443 only.'),
      ],
    }),
    verify: [verifyPort(target)],
  };
}
