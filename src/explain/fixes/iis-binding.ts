import { isIpLiteral } from '../../standards/ip-address.ts';
import { powershell } from './languages/powershell.ts';
import type { FixTarget } from './target.ts';
import type { Written } from './written.ts';

/**
 * The lines that follow those of `iisSite`: https on port 443, with the newest certificate that lists
 * the host. Browsers send no server name for an address (RFC 6066 §3), so a binding that waits for one
 * would never be chosen.
 */
export function iisBinding(target: FixTarget): Written<'powershell'> {
  return isIpLiteral(target.host)
    ? powershell.phrase`$address = ${powershell.quotedAddress(target)}
$certificate = Get-ChildItem Cert:\\LocalMachine\\My | Where-Object { $_.HasPrivateKey -and ($_.Extensions | Where-Object { $_.Format($false) -match ('(?<![\\d.])' + [regex]::Escape($address) + '(?![\\d.])') }) } | Sort-Object NotAfter | Select-Object -Last 1
New-WebBinding -Name $site -Protocol https -Port 443
(Get-WebBinding -Name $site -Protocol https | Where-Object { $_.bindingInformation -eq '*:443:' }).AddSslCertificate($certificate.Thumbprint, 'My')`
    : powershell.phrase`$names = ${powershell.quotedHost(target)}, (${powershell.quotedHost(target)} -replace '^[^.]+', '*')
$certificate = Get-ChildItem Cert:\\LocalMachine\\My | Where-Object { $_.HasPrivateKey -and ($_.DnsNameList.Unicode | Where-Object { $_ -in $names }) } | Sort-Object NotAfter | Select-Object -Last 1
New-WebBinding -Name $site -Protocol https -Port 443 -HostHeader $names[0] -SslFlags 1
(Get-WebBinding -Name $site -Protocol https -Port 443 -HostHeader $names[0]).AddSslCertificate($certificate.Thumbprint, 'My')`;
}

/** How a person makes the same binding by hand. */
export function iisBindingWords(target: FixTarget, host: string): string {
  return isIpLiteral(target.host)
    ? 'type https, port 443, no host name and no “Require Server Name Indication”, for an address has none, and the certificate.'
    : `type https, port 443, host name ${host}, “Require Server Name Indication”, and the certificate.`;
}
