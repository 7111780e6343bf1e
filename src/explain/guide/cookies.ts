import type { Chapter } from './chapter.ts';

export const cookies: Chapter = {
  id: 'cookies',
  lead: 'A cookie can stand for you: who has it is signed in as you.',
  picture: null,
  sections: [
    {
      id: 'cookie-attributes',
      title: 'What protects one',
      text: ['A site says with each cookie where it may go:'],
      points: [
        'Secure: never over http, where it could be read.',
        'HttpOnly: out of reach of programs in the page.',
        'SameSite: not with requests that another site causes.',
        '__Host- before its name: for this host alone, and only by https.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.2'],
    },
    {
      id: 'cookies-and-ports',
      title: 'They know no ports',
      text: [
        'Cookies belong to a host, not to a port: a server on 8080 gets those of the one on 443, unless Secure keeps them to https.',
      ],
    },
  ],
};
