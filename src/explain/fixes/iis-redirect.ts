import { isIpLiteral } from '../../standards/ip-address.ts';
import { say } from './fix.ts';
import { powershell } from './languages/powershell.ts';
import type { FixTarget } from './target.ts';
import type { Written } from './written.ts';

/** What the lines below need once. */
export const redirectFeature = say(
  'A site of its own for port 80 redirects, and the binding of the other one goes. It needs the feature HTTP Redirection: `Install-WindowsFeature Web-Http-Redirect`',
);

/**
 * The lines that follow those of `iisSite`: a site that only redirects. IIS keeps a site's settings in
 * its folder, so each has one of its own. An address is no name to tell sites apart by: its binding has
 * none, and answers where no other does.
 */
export function iisRedirect(target: FixTarget): Written<'powershell'> {
  const isAddress = isIpLiteral(target.host);
  const binding = isAddress
    ? powershell.phrase`-BindingInformation '*:80:'`
    : powershell.phrase`-Protocol http -Port 80 -HostHeader $name`;
  const place = isAddress
    ? powershell.phrase`-Port 80`
    : powershell.phrase`-Port 80 -HostHeader $name`;
  return powershell.phrase`$name = ${powershell.quotedHost(target)}
$redirect = 'redirect-' + ($name -replace '[^\\w.-]', '_')
Remove-WebBinding -Name $site ${binding}
New-Item "C:\\inetpub\\$redirect" -ItemType Directory -Force
New-Website -Name $redirect ${place} -PhysicalPath "C:\\inetpub\\$redirect"
Set-WebConfiguration -PSPath "IIS:\\Sites\\$redirect" -Filter 'system.webServer/httpRedirect' -Value @{ enabled = $true; destination = ${powershell.quotedOrigin(target)}; httpResponseStatus = 'Permanent' }`;
}
