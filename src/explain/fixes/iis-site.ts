import { powershell } from './languages/powershell.ts';
import { placeholders } from './placeholders.ts';
import type { FixTarget } from './target.ts';
import type { Written } from './written.ts';

/** Where the PowerShell goes. */
export const inPowerShell = 'On the server, in PowerShell as administrator:';

/** The lines that the others rest on: IIS knows a site by a name of its own. */
export function iisSite(target: FixTarget): Written<'powershell'> {
  return powershell.phrase`Import-Module WebAdministration
$site = ${powershell.quoted(placeholders.site)} # the site that answers for ${powershell.host(target)}`;
}
