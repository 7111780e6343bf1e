import type { Chapter } from './chapter.ts';

export const whoSees: Chapter = {
  id: 'who-sees',
  lead: 'A page without TLS is a postcard, one with TLS is a letter: the envelope stays readable.',
  picture: 'who-sees',
  sections: [
    {
      id: 'in-clear',
      title: 'In clear text',
      text: [
        'Everyone on the way can read and change everything: others on the Wi-Fi, whoever runs the router, every provider. That is the whole address, header fields, cookies, what you type, and what comes back. The port makes no difference.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc9110#section-17.2'],
    },
    {
      id: 'in-tls',
      title: 'Encrypted',
      text: [
        'They see the addresses of both ends, the port, how much is sent and when, and mostly the name of the host. With TLS 1.2 they see the certificate too.',
        'They do not see which page it is, header fields, cookies, or content.',
      ],
      terms:
        'SNI is readable unless Encrypted Client Hello is used; TLS 1.3 encrypts the certificate.',
      specs: ['https://www.rfc-editor.org/rfc/rfc8446#appendix-E'],
    },
    {
      id: 'dns',
      title: 'The look-up of the name',
      text: [
        'Names are classically looked up by UDP port 53, in clear text: to be read, logged, or blocked. DNS over HTTPS carries the question on port 443 like any other traffic.',
        'Firefox tells extensions which of them it used, Chromium does not.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc8484#section-1'],
    },
    {
      id: 'terminator',
      title: 'A CDN in front',
      text: [
        'Many sites answer through a service that stands in front of them. The browser’s encryption ends there, so that service reads everything. Whether it goes on to the site’s own server encrypted (“full”) or not (“flexible”) cannot be seen from a browser.',
      ],
      terms: 'TLS terminator, reverse proxy, content delivery network.',
      specs: ['https://www.rfc-editor.org/rfc/rfc9110#section-3.7'],
    },
    {
      id: 'vpn',
      title: 'VPN or proxy',
      text: [
        'It changes who is on the way: your Wi-Fi sees only the tunnel, and whoever runs the VPN sees what your network would have seen. The last part of the way, from there to the site, is as encrypted as the page is, and no more.',
      ],
    },
  ],
};
