import { badPortService, isBadPort } from '../standards/bad-ports.ts';
import { portCustom, portRange, serviceName, type PortCustom } from '../standards/ports.ts';

/** Where a port stands among all ports, and what usually answers there, in a sentence. */
export function describePortStanding(port: number): string {
  if (port === 0) return 'Port 0 is reserved: nothing can answer there, and browsers refuse it.';
  if (isBadPort(port)) {
    const service = badPortService(port);
    return `Port ${port} belongs to another service${service === null ? '' : ` (${service})`}, and most browsers refuse it.`;
  }
  const custom = portCustom(port);
  const usual = custom === null ? '' : `; what usually answers there is ${customs[custom]}`;
  const name = serviceName(port);
  const registered = name === null ? '' : `, registered as “${name}”`;
  switch (portRange(port)) {
    case 'well-known':
      return `Port ${port} is a well-known port (0–1023)${registered}${usual}.`;
    case 'registered':
      return `Port ${port} lies among the registered ports (1024–49151)${registered}${usual}.`;
    case 'dynamic':
      return `Port ${port} lies among the dynamic ports (49152–65535), which belong to nobody.`;
    case null:
      return `Port ${port} has no place in the register.`;
  }
}

const customs: Readonly<Record<PortCustom, string>> = {
  http: 'http',
  https: 'https',
  'http-alternate': 'a second server without encryption',
  'https-alternate': 'a second server with encryption',
  development: 'a program under development',
};
