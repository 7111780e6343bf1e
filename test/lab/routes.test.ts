import { describe, expect, test } from 'vitest';
import { routesOf } from './routes.ts';
import { page, site } from './site.ts';

describe('routes', () => {
  test('lead hosts with the same servers to one address, and others to another', () => {
    const { addresses, places } = routesOf([
      site('https://a.test'),
      site('https://b.test'),
      site('https://old.test', page(), { listener: 'tls-1.1' }),
      site('https://two.test:8443'),
      site('https://two.test'),
      site('http://plain.test:443'),
    ]);
    expect(Object.fromEntries(addresses)).toEqual({
      'a.test': '127.0.77.1',
      'b.test': '127.0.77.1',
      'old.test': '127.0.77.2',
      'two.test': '127.0.77.3',
      'plain.test': '127.0.77.4',
    });
    expect(places).toEqual([
      { address: '127.0.77.1', port: 443, kind: 'https' },
      { address: '127.0.77.2', port: 443, kind: 'tls-1.1' },
      { address: '127.0.77.3', port: 8443, kind: 'https' },
      { address: '127.0.77.3', port: 443, kind: 'https' },
      { address: '127.0.77.4', port: 443, kind: 'http' },
    ]);
  });

  test('give a refused port no server', () => {
    const { addresses, places } = routesOf([
      site('https://refused.test', page(), { listener: 'refused' }),
    ]);
    expect(addresses.get('refused.test')).toBe('127.0.77.1');
    expect(places).toEqual([]);
  });

  test('keep to this machine what is named so, and addresses elsewhere too', () => {
    const { addresses, elsewhere, places } = routesOf([
      site('http://localhost:3000'),
      site('http://app.localhost:3000'),
      site('http://127.0.0.1'),
      site('http://[::1]:4321'),
      site('http://192.0.2.1'),
      site('http://[2001:db8::1]:8080'),
    ]);
    expect([...addresses]).toEqual([]);
    expect(elsewhere).toEqual(['192.0.2.1', '2001:db8::1']);
    expect(places).toEqual([
      { address: '127.0.0.1', port: 3000, kind: 'http' },
      { address: '127.0.0.1', port: 80, kind: 'http' },
      { address: '127.0.0.1', port: 8080, kind: 'http' },
      { address: '::1', port: 4321, kind: 'http' },
    ]);
  });

  test('refuse two kinds of server at one port of this machine', () => {
    const sites = [site('http://localhost:3000'), site('https://127.0.0.1:3000')];
    expect(() => routesOf(sites)).toThrow('https://127.0.0.1:3000 needs another server');
  });
});
