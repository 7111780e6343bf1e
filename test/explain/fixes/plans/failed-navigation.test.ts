import { describe, expect, it } from 'vitest';
import check from '../../../../src/checks/failed-navigation.ts';
import { judgePage, listFindings } from '../../../../src/core/verdict.ts';
import { findFix } from '../../../../src/explain/fixes/find-fix.ts';
import type { Fix } from '../../../../src/explain/fixes/fix.ts';
import { explainPlaceholders } from '../../../../src/explain/fixes/placeholders.ts';
import { chromiumErrors } from '../../../core/chromium-errors.ts';
import { failedPageOf } from '../../../checks/page-of.ts';

function fixOf(url: string, error: string): Fix | null {
  const page = failedPageOf(url, error);
  const [finding] = listFindings(judgePage(page, [check]));
  if (finding === undefined) throw new Error('Nothing was found.');
  return findFix(finding, page.url);
}

function textOf(fix: Fix | null): string {
  const parts = [
    ...(fix?.parts ?? []),
    ...(fix?.choices.flatMap((choice) => choice.parts) ?? []),
    ...(fix?.verify ?? []),
  ];
  const said = parts.flatMap(({ say, snippet }) => [say, snippet?.text ?? '']);
  return [fix?.about ?? '', ...said, ...explainPlaceholders(parts)].join('\n');
}

/** A failure, what its fix says, and what would be wrong there. */
const rows: readonly (readonly [string, string, RegExp, RegExp])[] = [
  [
    'http://localhost:3000/',
    'net::ERR_CONNECTION_REFUSED',
    /your own program.*port 3000.*On this machine, this must succeed:\nnc -zv localhost 3000/s,
    /as root|nginx|another network/i,
  ],
  [
    'http://127.0.0.1:8000/',
    'net::ERR_CONNECTION_TIMED_OUT',
    /your own program.*nc -zv 127\.0\.0\.1 8000/s,
    /ufw|security group|another network/i,
  ],
  [
    'http://[::1]:8000/',
    'net::ERR_CONNECTION_REFUSED',
    /On this machine.*nc -zv ::1 8000/s,
    /as root|nginx/,
  ],
  [
    'http://app.localhost:5173/',
    'net::ERR_NAME_NOT_RESOLVED',
    /lead to this machine, without DNS/,
    /your domain| IN A |dig/,
  ],
  [
    'https://localhost:3000/',
    'net::ERR_SSL_PROTOCOL_ERROR',
    /write http in the address.*mkcert localhost/s,
    /certbot|port 443/,
  ],
  [
    'https://localhost:8443/',
    'net::ERR_CERT_AUTHORITY_INVALID',
    /mkcert -install\nmkcert localhost/,
    /certbot|letsencrypt|win-acme|AutoSSL/,
  ],
  [
    'http://localhost:6667/',
    'net::ERR_UNSAFE_PORT',
    /such as 8080.*nc -zv localhost 8080/s,
    /6667|port 443/,
  ],
  [
    'http://10.0.0.5/',
    'net::ERR_ADDRESS_UNREACHABLE',
    /private address.*From another machine of this network.*nc -zv 10\.0\.0\.5 80/s,
    /your domain| IN A |your-host/,
  ],
  [
    'http://[fd00::5]/',
    'net::ERR_ADDRESS_UNREACHABLE',
    /private address.*nc -zv fd00::5 80/s,
    /your domain|your-host/,
  ],
  [
    'http://192.0.2.7/',
    'net::ERR_ADDRESS_UNREACHABLE',
    /ip route.*From another network.*nc -zv 192\.0\.2\.7 80/s,
    /your domain| IN A |your-host|private/,
  ],
  [
    'http://10.0.0.5:8080/',
    'net::ERR_CONNECTION_REFUSED',
    /On the server of 10\.0\.0\.5.*From another machine of this network/s,
    /From another network/,
  ],
  [
    'http://nas.local/',
    'net::ERR_NAME_NOT_RESOLVED',
    /private network.*mDNS.*getent hosts nas\.local/s,
    /your domain| IN A /,
  ],
  [
    'http://www.example.org/',
    'net::ERR_NAME_NOT_RESOLVED',
    /account of your domain.*www\.example\.org\. 3600 IN A 192\.0\.2\.1/s,
    /private|this machine/,
  ],
  [
    'http://www.example.org:8080/',
    'net::ERR_CONNECTION_REFUSED',
    /From another network, this must succeed:\nnc -zv www\.example\.org 8080/,
    /this machine/,
  ],
];

describe('the fix of a navigation that failed', () => {
  it.each(rows)('of %s fits where the host is: %s', (url, error, right, wrong) => {
    const text = textOf(fixOf(url, error));
    expect(text).toMatch(right);
    expect(text).not.toMatch(wrong);
  });

  it.each(chromiumErrors)('never sends the owner of this machine to others: %s', (error) => {
    const text = textOf(fixOf('http://localhost:3000/', error));
    expect(text).not.toMatch(/another network|certbot|your domain|ssllabs/i);
  });

  it.each(chromiumErrors)('gives no address a record in DNS: %s', (error) => {
    for (const url of ['http://10.0.0.5/', 'http://[2001:db8::1]/']) {
      expect(textOf(fixOf(url, error))).not.toMatch(/your domain| IN A |your-host\.example/);
    }
  });
});
