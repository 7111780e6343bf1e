import type { Chapter } from './chapter.ts';

export const certificates: Chapter = {
  id: 'certificates',
  lead: 'Encryption keeps others out; the certificate says with whom you are alone.',
  picture: null,
  sections: [
    {
      id: 'certificate-proves',
      title: 'What it proves',
      text: [
        'An authority that your browser trusts has checked that whoever holds the key may speak for the name. It says nothing about whether the site is honest.',
        'A certificate names its subject and its issuer, and ends on a day. It comes with those of its issuers, up to one that the browser knows.',
      ],
      terms: 'Subject, issuer, validity period, chain.',
      specs: ['https://www.rfc-editor.org/rfc/rfc5280#section-6'],
    },
    {
      id: 'names-not-ports',
      title: 'Bound to names, not to ports',
      text: [
        'The names stand in the certificate, wildcards such as *.example.com among them. The port does not occur in it.',
      ],
      terms: 'subjectAltName.',
      specs: ['https://www.rfc-editor.org/rfc/rfc9525#section-6'],
    },
    {
      id: 'sni',
      title: 'Many sites, one address',
      text: [
        'Thousands of sites can share one address and one port. So that the server can show the right certificate, the browser names the host in its first message. That message is in clear text, unless Encrypted Client Hello hides it.',
      ],
      terms: 'Server Name Indication (SNI), Encrypted Client Hello (ECH).',
      specs: ['https://www.rfc-editor.org/rfc/rfc6066#section-3'],
    },
    {
      id: 'bypassed',
      title: 'When a warning is clicked away',
      text: [
        'The connection is encrypted then, but nobody knows with whom. Whoever presented the certificate can read and change everything. Browsers ignore HSTS on such a connection.',
      ],
    },
  ],
};
