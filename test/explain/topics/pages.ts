import type { PageRecord } from '../../../src/core/page-record.ts';
import { failedPageOf, pageOf } from '../../checks/page-of.ts';
import { firefoxTold } from '../../core/connections.ts';

/** Pages that call for topics. */
export const report = { protocol: 'h2' };
export const good = pageOf('https://a.test/', {
  report,
  fields: { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] },
});
export const bare = pageOf('https://a.test/', { report });
export const told = pageOf('https://a.test/', { report, security: firefoxTold() });
export const hidden = pageOf('https://a.test/', {
  report,
  security: firefoxTold({ encryptedClientHello: true, privateDns: true }),
});
export const quic = pageOf('https://a.test/', { report: { protocol: 'h3' } });
export const clear = pageOf('http://a.test/', { report });
export const clear8080 = pageOf('http://a.test:8080/', { report });
export const second = pageOf('https://a.test:8443/', { report });
export const third = pageOf('https://a.test:10443/', { report });
export const low = pageOf('https://a.test:444/', { report });
export const high = pageOf('https://a.test:60000/', { report });
export const crossed = pageOf('http://a.test:443/', { report });
export const crossedBack = pageOf('https://a.test:80/', { report });
export const cdn = pageOf('https://a.test/', { report, fields: { 'cf-ray': ['1'] } });
const anchor = 'https://a.test/';
export const refused = pageOf(anchor, {
  report,
  certificateError: { url: anchor, error: 'net::ERR_CERT_DATE_INVALID', at: 0 },
});
export const covered = pageOf('https://www.a.test/', {
  report,
  knownHosts: [
    {
      host: 'a.test',
      site: 'a.test',
      seenAt: Date.UTC(2026, 10, 20),
      lastAnswer: 'policy',
      policy: { maxAge: 31_536_000, includeSubDomains: true, notedAt: Date.UTC(2026, 10, 20) },
    },
  ],
});
export const failed = (error: string, url = 'https://a.test:8443/'): PageRecord =>
  failedPageOf(url, `net::ERR_${error}`);
