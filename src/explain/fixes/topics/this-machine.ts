import { paste, say, type Fix } from '../fix.ts';
import { powershell } from '../languages/powershell.ts';
import { shell } from '../languages/shell.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyCertificate, verifyPort } from '../verify.ts';

/** A program on this machine that answers on a port: no server and no network has a part in it. */
export function startProgram(target: FixTarget, about: string): Fix {
  const host = shownHost(target);
  const { port } = target;
  return {
    about,
    parts: [
      say(
        `Start your own program that is to answer on port ${port}, and read what it prints: many take another port when this one is in use.`,
      ),
      paste(
        'What listens on the port of this machine, on Linux (macOS has lsof and Windows the next step for it):',
        shell.snippet`ss -ltnp "sport = :${port}"`,
      ),
      paste(
        'On Windows, in PowerShell:',
        powershell.snippet`Get-NetTCPConnection -State Listen -LocalPort ${port} | Format-List LocalAddress, OwningProcess`,
      ),
      say(
        `A program in a container or virtual machine needs its port led out; one that listens on 127.0.0.1 only, or on [::1] only, may miss those who ask for ${host} by the other.`,
      ),
    ],
    choices: [],
    verify: [verifyPort(target)],
  };
}

/** A certificate for this machine’s own name, from an authority that this device alone trusts. */
export function getOwnCertificate(target: FixTarget, about: string): Fix {
  return {
    about,
    parts: [
      paste(
        'mkcert (free) makes that authority, puts it into the stores of this device, and issues the certificate:',
        shell.snippet`
          mkcert -install
          mkcert ${shell.bareHost(target)}
        `,
      ),
      say('Give the two files to the program that answers, and restart it and the browser.'),
    ],
    choices: [],
    verify: [
      verifyCertificate(target, 'The names must include the host, and the end must lie ahead:'),
    ],
  };
}
