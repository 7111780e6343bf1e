import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../src/explain/fixes/fix.ts';
import { redirectToHttps } from '../../../../src/explain/fixes/topics/redirect-to-https.ts';
import { serveHttps } from '../../../../src/explain/fixes/topics/serve-https.ts';

function place(host: string) {
  return { host, port: 443, path: '/' };
}

function powershellOf(fix: Fix): string {
  const parts = fix.choices.find(({ id }) => id === 'iis')?.parts ?? [];
  return parts.flatMap(({ snippet }) => snippet?.text ?? []).join('\n');
}

/** The folder that a site gets, as PowerShell’s `-replace` makes its name. */
function folderOf(text: string): string {
  const name = /\$name = '([^']*)'/.exec(text)?.[1] ?? '';
  expect(text).toContain(String.raw`$redirect = 'redirect-' + ($name -replace '[^\w.-]', '_')`);
  return `redirect-${name.replaceAll(/[^\w.-]/g, '_')}`;
}

describe('the lines for IIS', () => {
  it('give each host that redirects a folder of its own, which holds its settings', () => {
    const hosts = ['a.test', 'www.a.test', '192.0.2.7', '[2001:db8::1]'];
    const texts = hosts.map((host) => powershellOf(redirectToHttps(place(host), 'About.')));
    expect(new Set(texts.map(folderOf)).size).toBe(hosts.length);
    for (const text of texts) {
      expect(text).toContain(String.raw`-PhysicalPath "C:\inetpub\$redirect"`);
      expect(text).toContain(String.raw`-PSPath "IIS:\Sites\$redirect"`);
      // Windows has no folder, and IIS no site, with such a name.
      expect(folderOf(text)).not.toMatch(/[\\/?;:@&=+$,|"<>*[\]]/);
    }
  });

  it('redirect port 80 where they switch https on, as the check afterwards demands', () => {
    const fix = serveHttps(place('a.test'), 'About.');
    expect(powershellOf(fix)).toContain("destination = 'https://a.test'");
    expect(fix.verify.map(({ say }) => say).join('\n')).toContain('Port 80 must answer 301');
  });

  it('ask for a server name where there is one', () => {
    const text = powershellOf(serveHttps(place('a.test'), 'About.'));
    expect(text).toContain('-HostHeader $names[0] -SslFlags 1');
    expect(text).toContain("$names = 'a.test', ('a.test' -replace '^[^.]+', '*')");
  });

  it.each(['192.168.1.5', '[fd00::5]'])('wait for no server name of %s', (host) => {
    const fix = serveHttps(place(host), 'About.');
    expect(powershellOf(fix)).not.toMatch(/SslFlags|HostHeader/);
    const words = fix.choices
      .flatMap(({ parts }) => parts.map(({ say }) => say))
      .filter((text) => text.includes('Bindings, Add'));
    expect(words).toEqual([expect.stringContaining('no host name')]);
  });
});
