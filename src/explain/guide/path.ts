import type { Chapter } from './chapter.ts';

export const path: Chapter = {
  id: 'path',
  lead: 'Before you see a page, your browser finds a machine, knocks at one of its doors, agrees on a secret, asks, and then fetches what the page is made of.',
  picture: 'path',
  sections: [
    {
      id: 'name-step',
      title: 'Name',
      text: [
        'The name in the address is looked up, and gives the address of a machine. Some names mean this device itself (localhost), and some addresses exist in your own network only.',
        'With a VPN or proxy, the machine that answers you is that one, and it goes the rest of the way.',
      ],
      terms:
        'DNS, IPv4 and IPv6 addresses; loopback 127.0.0.0/8 and ::1; private ranges such as 10.0.0.0/8.',
      specs: ['https://www.rfc-editor.org/rfc/rfc1034#section-3.7'],
    },
    {
      id: 'port-step',
      title: 'Port',
      text: [
        'A machine has many numbered doors, and a program may listen behind each. The address names one, or the scheme does: 80 for http, 443 for https.',
      ],
      specs: ['https://url.spec.whatwg.org/#default-port'],
    },
    {
      id: 'tls-step',
      title: 'TLS',
      text: [
        'For https, browser and server agree on keys that nobody else has, and the server proves its name with a certificate. Without this step everything stays open.',
      ],
      terms: 'Protocol version, key exchange group, cipher suite, certificate chain.',
      specs: ['https://www.rfc-editor.org/rfc/rfc8446#section-2'],
    },
    {
      id: 'http-step',
      title: 'HTTP',
      text: [
        'Now the browser asks for the page and the server answers: with the page, or with another address to go to. An answer from the browser’s cache, or from a program that the site keeps in the browser, says nothing fresh of the server.',
      ],
      terms: 'HTTP/1.1, HTTP/2, HTTP/3; redirects; service workers.',
      specs: ['https://www.rfc-editor.org/rfc/rfc9110#section-3'],
    },
    {
      id: 'page-step',
      title: 'Page',
      text: [
        'The page names its parts: pictures, programs, forms, from this host and others. Each of them takes the same way once more, and each can be less protected than the page.',
      ],
    },
  ],
};
