import type { LabCase } from './lab-case.ts';
import { wayOf } from './way-of.ts';

/** Where the way of a case ends, and what answers there. */
export interface CasePlace {
  readonly url: string;
  readonly scheme: 'http' | 'https';
  /** Without the port. */
  readonly host: string;
  readonly port: number;
  readonly isDefaultPort: boolean;
  /** The host is an address, not a name. */
  readonly isAddress: boolean;
  /** What the server there speaks with a browser. */
  readonly version: 'HTTP/1.1' | 'HTTP/2';
  /** The addresses on the way that were asked in clear text over a network. */
  readonly exposed: readonly string[];
  /** The first address of the way is one of them. */
  readonly isExposedFirst: boolean;
}

export function placeOf(labCase: LabCase): CasePlace {
  const { redirects, end } = wayOf(labCase);
  const { protocol, hostname, port, origin } = new URL(end);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const listener = labCase.sites.find((site) => site.origin === origin)?.listener ?? 'web';
  const exposed = redirects.filter((address) => address.startsWith('http:'));
  return {
    url: end,
    scheme,
    host: hostname,
    port: port === '' ? defaultPorts[scheme] : Number(port),
    isDefaultPort: port === '',
    isAddress: /^\[|^[\d.]+$/.test(hostname),
    version: scheme === 'https' && listener === 'web' ? 'HTTP/2' : 'HTTP/1.1',
    exposed,
    isExposedFirst: exposed[0] !== undefined && exposed[0] === redirects[0],
  };
}

const defaultPorts = { http: 80, https: 443 } as const;
