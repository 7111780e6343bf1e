import type { Chapter } from './chapter.ts';

export const ports: Chapter = {
  id: 'ports',
  lead: 'A port is a door with a number. The number is a custom; it encrypts nothing.',
  picture: 'ports',
  sections: [
    {
      id: 'usual-ports',
      title: 'The usual doors',
      text: [
        'What listens on a port is up to whoever runs the machine. This is what you can expect:',
      ],
      table: {
        caption: 'Ports of the web',
        head: ['Port', 'By custom', 'Encrypted'],
        rows: [
          ['80', 'http, when the address names no port', 'no'],
          [
            '443',
            'https, when the address names no port; QUIC on the same number of UDP',
            'yes, by TLS',
          ],
          ['8080', 'a second server for http, or a proxy', 'no'],
          ['8443', 'a second server for https', 'yes, by TLS'],
          ['10443 and the like', 'more of the same, often devices and tests', 'mostly, by TLS'],
        ],
      },
      terms:
        'Well-known ports 0–1023, registered ports 1024–49151, dynamic ports 49152–65535 (IANA).',
      specs: ['https://www.rfc-editor.org/rfc/rfc6335#section-6'],
    },
    {
      id: 'port-alone',
      title: '443 is not security',
      text: [
        'TLS and the certificate protect a page, not the number 443. A server can speak plain http there, and https on 8443 is exactly as encrypted as on 443.',
        'A certificate is bound to names, never to ports: the same one serves all ports of a host.',
      ],
    },
    {
      id: 'unusual-port',
      title: 'What another port means in practice',
      text: ['Nothing about encryption, but this:'],
      points: [
        'It has to stand in the address: https://example.com:8443.',
        'Firewalls of companies, schools and hotels often block it.',
        'On many systems only an administrator may open a port below 1024, so one such as 8443 often means a development or second server.',
        'HSTS holds for the host on every port.',
        'Browsers refuse some ports altogether, because other services live there.',
      ],
      specs: ['https://fetch.spec.whatwg.org/#port-blocking'],
    },
    {
      id: 'crossed-ports',
      title: 'http on 443, https on 80',
      text: [
        'Both are mistakes of the set-up. Ask for https where http answers, and the browser reports a TLS protocol error: what came back was no TLS. Ask for http where TLS answers, and the connection is cut, stays empty, or brings an error 400.',
      ],
    },
    {
      id: 'open-443',
      title: 'Why 443 is rarely blocked',
      text: [
        'Without it there is no web, so nearly every network lets it through. Others use it for that reason: DNS over HTTPS, VPNs, programs that talk to each other (APIs, webhooks). That a port is open does not make what passes secure.',
      ],
    },
    {
      id: 'port-80-today',
      title: 'What port 80 is for today',
      text: [
        'For one answer: a permanent redirect to https on the same host. The request that gets it has travelled in clear text all the same, unless the browser knows HSTS for the host and never sends it.',
      ],
    },
  ],
};
