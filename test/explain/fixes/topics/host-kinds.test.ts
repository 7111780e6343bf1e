import { describe, expect, it } from 'vitest';
import type { Fix, Server } from '../../../../src/explain/fixes/fix.ts';
import type { FixTarget } from '../../../../src/explain/fixes/target.ts';
import { getCertificate } from '../../../../src/explain/fixes/topics/certificate.ts';
import { sendHsts } from '../../../../src/explain/fixes/topics/hsts.ts';
import { serveHttps } from '../../../../src/explain/fixes/topics/serve-https.ts';

function at(host: string, port = 443): FixTarget {
  return { host, port, path: '/' };
}

function told(fix: Fix, id: Server): string {
  const parts = fix.choices.find((choice) => choice.id === id)?.parts ?? [];
  return parts.map(({ say, snippet }) => `${say}\n${snippet?.text ?? ''}`).join('\n');
}

const topics = [
  ['https', (host: string) => serveHttps(at(host), 'About.')],
  ['a certificate', (host: string) => getCertificate(at(host), 'About.')],
] as const;

describe.each(topics)('the fix that gives %s', (_name, fixFor) => {
  it.each(['192.0.2.7', '192.168.1.5', '[2001:db8::1]'])(
    'lets the server find the certificate of %s, for which no server name comes',
    (host) => {
      expect(told(fixFor(host), 'nginx')).toContain('default_server');
      expect(told(fixFor(host), 'apache')).toContain('the first by its name');
    },
  );

  it('says nothing of that for a name', () => {
    for (const host of ['a.test', 'nas.local']) {
      expect(told(fixFor(host), 'nginx')).not.toContain('default_server');
      expect(told(fixFor(host), 'apache')).not.toContain('the first by its name');
    }
  });

  it.each(['nas.local', 'intranet', '10.0.0.5', '192.0.2.7'])(
    'asks no public authority for %s',
    (host) => {
      const fix = fixFor(host);
      for (const id of ['nginx', 'apache', 'iis'] as const) {
        expect(told(fix, id)).not.toMatch(/certbot|win-acme \(|wacs/);
        expect(told(fix, id)).toMatch(/Put (?:the|a) certificate with its whole chain/);
      }
      expect(told(fix, 'caddy')).toContain('Caddy’s own authority');
    },
  );

  it('keeps the certificate under the name of which the lines after it speak', () => {
    for (const id of ['nginx', 'apache'] as const) {
      const text = told(fixFor('a.test'), id);
      expect(text).toContain(`certbot certonly --${id} -d a.test --cert-name a.test `);
      expect(text).toContain('/etc/letsencrypt/live/a.test/fullchain.pem');
    }
  });

  it('says what a public authority needs to reach', () => {
    for (const id of ['nginx', 'apache'] as const) {
      expect(told(fixFor('a.test'), id)).toMatch(/port 80 must be open to the Internet/i);
    }
    expect(told(fixFor('a.test'), 'caddy')).toContain('Ports 80 and 443 must be open');
  });
});

describe('the fix of HSTS', () => {
  it('asks for a redirect on port 80 only where the page is on the port beside it', () => {
    const policy = { maxAge: 300, includeSubDomains: false, preload: false };
    const verified = (port: number): string =>
      sendHsts(at('a.test', port), { about: 'About.', policy })
        .verify.map(({ say }) => say)
        .join('\n');
    expect(verified(443)).toContain('Port 80 must answer');
    expect(verified(8443)).not.toContain('Port 80');
  });
});
