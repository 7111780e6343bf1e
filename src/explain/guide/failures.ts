import type { Chapter } from './chapter.ts';

export const failures: Chapter = {
  id: 'failures',
  lead: 'Where the way ends tells what is wrong, and what is not.',
  picture: null,
  sections: [
    {
      id: 'what-was-seen',
      title: 'From the error to the cause',
      text: ['Replace HOST and PORT by those of the address.'],
      table: {
        caption: 'Errors, their meaning, and a way to check',
        head: ['Seen', 'Means', 'Check it yourself'],
        rows: [
          [
            'Name not resolved',
            'DNS knows no such name; TLS has nothing to do with it',
            'dig HOST',
          ],
          [
            'Connection refused',
            'the machine answered, and nothing listens on that port; no TLS began, so no certificate was involved',
            'nc -zv HOST PORT; on the server ss -tlnp or netstat -tulpn',
          ],
          [
            'Timed out',
            'no answer: a firewall drops it, or the machine is down',
            'nc -zv HOST PORT, or nmap -p PORT HOST, which tells a firewall (filtered) from a port that is closed; on the server ufw status, iptables -L, and the cloud’s inbound rules',
          ],
          [
            'Certificate refused',
            'expired, for another name, from an unknown authority, withdrawn, or too weak: the finding says which',
            'openssl s_client -connect HOST:PORT -servername HOST',
          ],
          [
            'Version or cipher mismatch',
            'the server offers only what browsers have retired: TLS 1.0 and 1.1, RC4',
            'openssl s_client -tls1_2 -connect HOST:PORT',
          ],
          [
            'TLS protocol error',
            'what answered was no TLS, often plain http on the port of https',
            'curl -v http://HOST:443',
          ],
          [
            'Unsafe port',
            'the browser refuses this port for pages; nothing was sent',
            'nothing to check',
          ],
        ],
      },
      specs: ['https://fetch.spec.whatwg.org/#concept-network-error'],
    },
    {
      id: 'sent-before',
      title: 'What was sent before',
      text: [
        'A name that is not found: only the look-up. A refused connection: only the attempt. A refused certificate: the handshake, with the host’s name in it, but neither the page’s address nor a cookie.',
      ],
    },
  ],
};
