import type { LabCase } from '../lab-case.ts';
import { page, site } from '../site.ts';

const group = 'Proxies and CDNs';

export const intermediaryCases: readonly LabCase[] = [
  {
    group,
    id: 'behind-cdn',
    title: 'A page that says it comes through a CDN',
    expect: 'Encrypted up to the CDN; what is behind it cannot be seen.',
    url: 'https://behind-cdn.test/',
    level: 'secure',
    findings: ['tls-terminator.named'],
    sites: [
      site(
        'https://behind-cdn.test',
        page({ headers: { 'cf-ray': '8f0a1b2c3d4e5f60-LAB', server: 'cloudflare' } }),
      ),
    ],
  },
  {
    group,
    id: 'behind-proxy',
    title: 'A page that says it comes through some proxy',
    expect: 'Encrypted up to the proxy; what is behind it cannot be seen.',
    url: 'https://behind-proxy.test/',
    level: 'secure',
    findings: ['tls-terminator.unnamed'],
    sites: [site('https://behind-proxy.test', page({ headers: { via: '1.1 lab' } }))],
  },
];
