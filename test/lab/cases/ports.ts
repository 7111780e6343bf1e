import type { LabCase } from '../lab-case.ts';
import { page, site } from '../site.ts';

const ports = { group: 'Ports' } as const;

export const portCases: readonly LabCase[] = [
  {
    ...ports,
    id: 'port-http-8080',
    title: 'A page over http on port 8080',
    expect: 'Not encrypted, and not on the usual port 80.',
    url: 'http://port-http-8080.test:8080/',
    level: 'insecure',
    findings: ['insecure-transport.document', 'non-default-port.page'],
    sites: [site('http://port-http-8080.test:8080')],
  },
  {
    ...ports,
    id: 'port-https-8443',
    title: 'A page over https on port 8443',
    expect: 'Encrypted, but not on the usual port 443.',
    url: 'https://port-https-8443.test:8443/',
    level: 'weakened',
    findings: ['hsts-reach.every-port', 'non-default-port.page'],
    sites: [site('https://port-https-8443.test:8443')],
  },
  {
    ...ports,
    id: 'port-https-80',
    title: 'A page over https on port 80',
    expect: 'Encrypted, but on the port that is usual for http.',
    url: 'https://port-https-80.test:80/',
    level: 'weakened',
    findings: ['hsts-reach.every-port', 'non-default-port.page'],
    sites: [site('https://port-https-80.test:80')],
  },
  {
    ...ports,
    id: 'port-subresource',
    title: 'A page with an image from port 8443',
    expect: 'A good page; a notice says that one resource came from another port.',
    url: 'https://port-subresource.test/',
    level: 'secure',
    findings: ['non-default-port.subresource'],
    sites: [
      site(
        'https://port-subresource.test',
        page({ body: '<img src="https://port-subresource.test:8443/image.png" alt="">' }),
      ),
      { origin: 'https://port-subresource.test:8443', answers: {} },
    ],
  },
];
