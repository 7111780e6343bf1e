import { paste, perServer, say, type Fix, type FixPart } from '../fix.ts';
import { inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { shell } from '../languages/shell.ts';
import { reload } from '../reload.ts';
import { shownHost, type FixTarget } from '../target.ts';
import { verifyWhole } from '../verify.ts';
import { ours, type Written } from '../written.ts';

/** Suites of TLS 1.2 with forward secrecy and AEAD (RFC 9325 §4.2); those of TLS 1.3 have both. */
const suites = ['ECDSA', 'RSA']
  .flatMap((key) =>
    ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'CHACHA20-POLY1305'].map(
      (cipher) => `ECDHE-${key}-${cipher}`,
    ),
  )
  .join(':');

/** Groups are named by nobody here: a list shuts out newer ones, and a server refuses to start with one it does not know. */
const groups =
  'so that the library’s own choice holds, which goes with the times (OpenSSL 3.5 on: X25519MLKEM768 first, which is post-quantum).';

/**
 * TLS 1.2 and 1.3 only, and of 1.2 the suites that are still good (RFC 9325 §3.1.1, §4.2). `ownGroups`
 * where the group of the key exchange was a poor one: then a list of groups has to go.
 */
export function modernTls(target: FixTarget, about: string, ownGroups?: true): Fix {
  const host = shownHost(target);
  const groupless = (words: string): readonly FixPart[] => (ownGroups ? [say(words)] : []);
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `In the http block, in place of the lines that begin so, there and in server blocks and what they include: nginx takes these from the default server of the port, which may be another than ${host}.`,
          nginx.site`
            # ${nginx.host(target)}, port ${target.port}
            ssl_protocols TLSv1.2 TLSv1.3;
            ssl_ciphers ${ours('nginx', suites)};
            ssl_prefer_server_ciphers off;
          `,
        ),
        ...groupless(`Remove lines with ssl_ecdh_curve and ssl_dhparam, ${groups}`),
        reload.nginx,
      ],
      apache: [
        paste(
          `In mods-enabled/ssl.conf for all sites, in place of the lines that begin so, there and in each <VirtualHost> like that of ${host}:`,
          apache.site`
            # ${apache.host(target)}, port ${target.port}
            SSLProtocol -all +TLSv1.2 +TLSv1.3
            SSLCipherSuite ${ours('apache', suites)}
            SSLHonorCipherOrder off
          `,
        ),
        ...groupless(
          `Remove lines with SSLOpenSSLConfCmd and Groups, Curves, ECDHParameters or DHParameters, ${groups}`,
        ),
        reload.apache,
      ],
      iis: [
        say(
          'IIS takes TLS from Windows, for all sites of the machine and for what it connects to itself; it needs a restart.',
        ),
        paste(
          inPowerShell,
          powershell.snippet`
            # the server of ${powershell.host(target)}
            foreach ($version in 'TLS 1.0', 'TLS 1.1') {
                $key = "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\$version\\Server"
                New-Item $key -Force
                New-ItemProperty $key -Name 'Enabled' -Value 0 -PropertyType DWord -Force
                New-ItemProperty $key -Name 'DisabledByDefault' -Value 1 -PropertyType DWord -Force
            }
            Get-TlsCipherSuite | Where-Object { $_.Name -notmatch '^TLS_((ECDHE_.*)?AES.*GCM|.*CHACHA20|ECDHE_.*GCM)' } | ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }
          `,
        ),
        ...groupless(
          'Remove an order of curves that a group policy sets (Network, SSL Configuration Settings, ECC Curve Order).',
        ),
      ],
      caddy: [
        paste(
          `Caddy does so by itself: remove the tls lines of ${host} that say otherwise, or write:`,
          caddyfile.site`
            # ${caddyfile.host(target)}, port ${target.port}
            tls {
                protocols tls1.2 tls1.3
            }
          `,
        ),
        ...groupless('Remove curves lines from it, so that Caddy’s own choice holds.'),
        reload.caddy,
      ],
      cdn: [
        say(`In the panel of the CDN, for ${host}: lowest TLS version 1.2, TLS 1.3 on.`),
        say('If there is a choice of cipher suites: “modern”.'),
      ],
      hosting: [
        say('Few control panels let you choose: ask the host to switch TLS 1.0 and 1.1 off.'),
        say('If they do not, a CDN in front of it can, or another host.'),
      ],
    }),
    verify: [
      handshake(target, 'TLS 1.2 or 1.3 must come about:', ours('shell', '')),
      handshake(
        target,
        'The server must refuse TLS 1.1 (“alert protocol version”; Windows only hangs up). Without the last word, OpenSSL 3 refuses it itself; one that knows no TLS 1.1 at all says so (“no protocols available”) and proves nothing:',
        shell.phrase`-tls1_1 -cipher DEFAULT@SECLEVEL=0`,
      ),
      verifyWhole(target),
    ],
  };
}

function handshake(target: FixTarget, expect: string, option: Written<'shell'>): FixPart {
  return paste(
    expect,
    shell.snippet`
      echo | openssl s_client -connect ${shell.authority(target)}${shell.serverName(target)} ${option}
    `,
  );
}
