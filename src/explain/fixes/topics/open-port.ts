import { paste, perFirewall, say, type Fix } from '../fix.ts';
import { inPowerShell } from '../iis-site.ts';
import { powershell } from '../languages/powershell.ts';
import { shell } from '../languages/shell.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyPort } from '../verify.ts';

/** A port that a firewall lets through. `target.port` is the one that was asked for, http or https. */
export function openPort(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  const { port } = target;
  return {
    about,
    parts: [],
    choices: perFirewall({
      ufw: [
        paste(
          `On the server of ${host}, as root:`,
          shell.snippet`
            ufw allow ${port}/tcp
            ufw status
          `,
        ),
      ],
      iptables: [
        paste(
          `On the server of ${host}, as root; the last line keeps the rules over a restart (package iptables-persistent):`,
          shell.snippet`
            iptables -I INPUT -p tcp --dport ${port} -j ACCEPT
            ip6tables -I INPUT -p tcp --dport ${port} -j ACCEPT
            netfilter-persistent save
          `,
        ),
      ],
      'windows-firewall': [
        paste(
          inPowerShell,
          powershell.snippet`
            # the server of ${powershell.host(target)}
            New-NetFirewallRule -DisplayName 'Web, TCP port ${port}' -Direction Inbound -Protocol TCP -LocalPort ${port} -Action Allow
          `,
        ),
      ],
      cloud: [
        say(
          `In the console of the cloud, the security group (or network rules) of the machine that answers for ${host}: an inbound rule for TCP, port ${port}, from 0.0.0.0/0 and ::/0, or from those only who should reach it.`,
        ),
        say('The firewall within the machine counts as well.'),
      ],
    }),
    verify: [
      paste(
        'On the server, a program must listen there:',
        shell.snippet`ss -ltn "sport = :${port}"`,
      ),
      verifyPort(target),
    ],
  };
}
