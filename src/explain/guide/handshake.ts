import type { Chapter } from './chapter.ts';

export const handshake: Chapter = {
  id: 'handshake',
  lead: 'Three things happen in turn before a page is asked for: the machines connect, agree on keys, and only then talk.',
  picture: 'handshake',
  sections: [
    {
      id: 'tcp',
      title: 'First TCP',
      text: [
        'Browser and server exchange three short messages to see that both are there. They hold nothing but flags and counters: nothing about the page, and no encryption yet.',
        'If nothing listens on the port, the way ends here, before any certificate was involved.',
      ],
      terms: 'Three-way handshake: SYN, SYN-ACK, ACK.',
      specs: ['https://www.rfc-editor.org/rfc/rfc9293#section-3.5'],
    },
    {
      id: 'tls',
      title: 'Then TLS',
      text: [
        'The browser offers the versions and ciphers that it knows and names the host; the server picks, shows its certificate, and proves that it holds the key to it. The browser checks that. Both compute the same keys, which never cross the network.',
        'A server that offers only retired versions (TLS 1.0 and 1.1) or ciphers (RC4, 3DES) gets no connection.',
      ],
      terms: 'ClientHello, ServerHello, key exchange, cipher suite, forward secrecy.',
      specs: ['https://www.rfc-editor.org/rfc/rfc8446#section-2'],
    },
    {
      id: 'http-in-tls',
      title: 'Then HTTP, inside',
      text: [
        'Request and answer travel in encrypted records. Who changes a byte of one is noticed, and the connection ends.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2'],
    },
    {
      id: 'quic',
      title: 'Or QUIC',
      text: [
        'HTTP/3 goes another way: QUIC, over UDP port 443, connects and agrees on keys at once, always with TLS 1.3. Where a network blocks UDP, browsers fall back to TCP port 443 and you notice nothing.',
        'Servers announce HTTP/3 in an answer field, so the first visit mostly comes by HTTP/2.',
      ],
      terms: 'QUIC, Alt-Svc, HTTPS records in DNS.',
      specs: [
        'https://www.rfc-editor.org/rfc/rfc9114#section-3.1',
        'https://www.rfc-editor.org/rfc/rfc7838#section-3',
      ],
    },
  ],
};
