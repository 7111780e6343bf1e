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
    expect: 'Encrypted, but on the port that belongs to http: the server is set up wrongly.',
    url: 'https://port-https-80.test:80/',
    level: 'weakened',
    findings: ['hsts-reach.every-port', 'non-default-port.https-on-http-port'],
    sites: [site('https://port-https-80.test:80')],
  },
  {
    ...ports,
    id: 'port-http-443',
    title: 'A page over http on port 443',
    expect: 'Not encrypted, although the port is the one of https.',
    url: 'http://port-http-443.test:443/',
    level: 'insecure',
    findings: ['insecure-transport.document', 'non-default-port.http-on-https-port'],
    sites: [site('http://port-http-443.test:443')],
  },
  {
    ...ports,
    id: 'port-private',
    title: 'A page on port 8443 of a private network',
    expect: 'As good as any: a notice says that such ports are common in private networks.',
    url: 'https://port-private.internal:8443/',
    level: 'secure',
    findings: ['hsts-reach.every-port', 'non-default-port.private-network'],
    sites: [site('https://port-private.internal:8443')],
  },
  {
    ...ports,
    id: 'port-subresource',
    title: 'A page with an image from port 8443 of its own host',
    expect:
      'A good page; notices say that one resource came from another port, and that the host uses two.',
    url: 'https://port-subresource.test/',
    level: 'secure',
    findings: ['non-default-port.several-ports', 'non-default-port.subresource'],
    sites: [
      site(
        'https://port-subresource.test',
        page({ body: '<img src="https://port-subresource.test:8443/image.png" alt="">' }),
      ),
      { origin: 'https://port-subresource.test:8443', answers: {} },
    ],
  },
  {
    ...ports,
    id: 'port-forbidden-part',
    title: 'A page with an image from a port that browsers refuse',
    expect: 'A good page; a notice says that browsers refuse port 6000.',
    url: 'https://port-forbidden-part.test/',
    level: 'secure',
    findings: ['non-default-port.forbidden-part'],
    inFirefox: {
      level: 'secure',
      findings: [],
      because: 'Firefox leaves no entry in resource timing of what it refuses to ask for.',
    },
    sites: [
      site(
        'https://port-forbidden-part.test',
        page({ body: '<img src="https://port-forbidden-part.test:6000/image.png" alt="">' }),
      ),
    ],
  },
];
