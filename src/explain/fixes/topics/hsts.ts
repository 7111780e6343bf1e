import { paste, perServer, say, type Fix } from '../fix.ts';
import { iisSite, inPowerShell } from '../iis-site.ts';
import { apache } from '../languages/apache.ts';
import { caddyfile } from '../languages/caddyfile.ts';
import { nginx } from '../languages/nginx.ts';
import { powershell } from '../languages/powershell.ts';
import { reload } from '../reload.ts';
import { portSuffix, shownHost, type FixTarget } from '../target.ts';
import { verifyField, verifyRedirect, verifyWhole } from '../verify.ts';
import { ours, type Written } from '../written.ts';

/** The policy to send. */
export interface WantedPolicy {
  /** Seconds; 0 takes a policy back. */
  readonly maxAge: number;
  readonly includeSubDomains: boolean;
  readonly preload: boolean;
}

export interface HstsFix {
  readonly about: string;
  readonly policy: WantedPolicy;
  /** Another place sends the field as well, and has to be kept from it. */
  readonly once?: true;
}

/** Strict-Transport-Security from one place, with every answer over https (RFC 6797 §6.1, §7.1). */
export function sendHsts(target: FixTarget, { about, policy, once }: HstsFix): Fix {
  const host = shownHost(target);
  const { maxAge, includeSubDomains, preload } = policy;
  const value = policyText(policy);
  const panel = `max-age ${maxAge}, includeSubDomains ${onOrOff(includeSubDomains)}, preload ${onOrOff(preload)}`;
  return {
    about,
    parts: [],
    choices: perServer({
      nginx: [
        paste(
          `In the server block of ${host} for port ${target.port}, and again in each of its location blocks that has an add_header line:`,
          nginx.site`
            # ${nginx.host(target)}, port ${target.port}
            ${once ? nginx.phrase`proxy_hide_header Strict-Transport-Security;` : ours('nginx', '')}
            add_header Strict-Transport-Security "${ours('nginx', value)}" always;
          `,
        ),
        reload.nginx,
      ],
      apache: [
        paste(
          `In the <VirtualHost> of ${host} for port ${target.port}; it needs \`a2enmod headers\` once:`,
          apache.site`
            # ${apache.host(target)}, port ${target.port}
            ${once ? apache.phrase`Header onsuccess unset Strict-Transport-Security` : ours('apache', '')}
            Header always set Strict-Transport-Security "${ours('apache', value)}"
          `,
        ),
        reload.apache,
      ],
      iis: [
        say(
          'In IIS Manager (Windows Server 2019 on): the site, then HSTS on the right. The next step does the same.',
        ),
        paste(
          inPowerShell,
          powershell.snippet`
            ${iisSite(target)}
            $hsts = "system.applicationHost/sites/site[@name='$site']/hsts"
            Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Filter $hsts -Name 'enabled' -Value $true
            Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Filter $hsts -Name 'max-age' -Value ${maxAge}
            Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Filter $hsts -Name 'includeSubDomains' -Value ${truth(includeSubDomains)}
            Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Filter $hsts -Name 'preload' -Value ${truth(preload)}
          `,
        ),
      ],
      caddy: [
        paste(
          `In the site block of ${host}:`,
          caddyfile.site`
            # ${caddyfile.host(target)}, port ${target.port}
            ${
              once
                ? caddyfile.phrase`header {
    Strict-Transport-Security "${ours('caddyfile', value)}"
    defer
}`
                : caddyfile.phrase`header Strict-Transport-Security "${ours('caddyfile', value)}"`
            }
          `,
        ),
        reload.caddy,
      ],
      cdn: [
        say(
          `In the panel of the CDN, where its certificates are: switch on HSTS for ${host} with ${panel}.`,
        ),
        say('Let either the CDN or your own server send the field, not both.'),
      ],
      hosting: [
        say(`In the control panel of ${host}, under SSL/TLS or security: HSTS, with ${panel}.`),
        paste(
          'Where there is no such switch and the host runs Apache or LiteSpeed, in the file .htaccess of the site:',
          apache.folder`
            # ${apache.host(target)}
            <IfModule mod_headers.c>
                Header always set Strict-Transport-Security "${ours('apache', value)}"
            </IfModule>
          `,
        ),
      ],
    }),
    verify: [
      verifyField(
        target,
        'strict-transport-security',
        `Exactly one line must come back, with max-age=${maxAge}:`,
      ),
      // Another port says nothing of port 80.
      ...(maxAge > 0 && portSuffix(target) === '' ? [verifyRedirect(target)] : []),
      verifyWhole(target),
    ],
  };
}

/** The field's value, written as plainly as can be. */
function policyText({ maxAge, includeSubDomains, preload }: WantedPolicy): string {
  return `max-age=${maxAge}${includeSubDomains ? '; includeSubDomains' : ''}${preload ? '; preload' : ''}`;
}

function onOrOff(is: boolean): string {
  return is ? 'on' : 'off';
}

function truth(is: boolean): Written<'powershell'> {
  return is ? powershell.phrase`$true` : powershell.phrase`$false`;
}
