import type { Chapter } from './chapter.ts';

export const hsts: Chapter = {
  id: 'hsts',
  lead: 'HSTS is a note that a site leaves in your browser: from now on, come to me by https only.',
  picture: 'first-visit',
  sections: [
    {
      id: 'hsts-what',
      title: 'What it does',
      text: [
        'A browser that has read the note over https changes every http address of the host to https by itself, before anything is sent. And it lets nobody click a certificate warning away.',
      ],
      terms: 'Strict-Transport-Security; HSTS Policy; Known HSTS Host.',
      specs: ['https://www.rfc-editor.org/rfc/rfc6797#section-5'],
    },
    {
      id: 'hsts-redirect',
      title: 'Why a redirect is not enough',
      text: [
        'A redirect from http to https answers a request that has already gone out in clear text. Someone on the way can answer first, and keep you on http or lead you elsewhere.',
      ],
    },
    {
      id: 'hsts-max-age',
      title: 'How long it holds',
      text: ['Each visit starts the time anew. Portlight speaks of these bands of max-age:'],
      table: {
        caption: 'Bands of max-age',
        head: ['Seconds', 'Means'],
        rows: [
          ['0', 'the browser forgets the note'],
          ['less than 86400', 'less than a day: for a trial'],
          ['less than 15552000', 'less than 180 days: linters call it short'],
          ['less than 31536000', 'less than a year: enough for most, not for the preload list'],
          ['31536000 and more', 'a year or more, as it should be'],
          ['more than 315360000', 'more than ten years: Chromium keeps one year at most'],
        ],
      },
    },
    {
      id: 'hsts-subdomains',
      title: 'Names below',
      text: [
        'With includeSubDomains the note holds for every name below the host too. So a name can be covered by a parent without saying anything itself, once the browser has visited that parent.',
        'It holds for the host on every port: http on 8080 becomes https on 8080, http on 80 becomes https on 443.',
      ],
      terms: 'includeSubDomains; RFC 6797 §8.2 and §8.3.',
      specs: ['https://www.rfc-editor.org/rfc/rfc6797#section-8.3'],
    },
    {
      id: 'hsts-preload',
      title: 'The preload list',
      text: [
        'Browsers ship a list of sites that are https from the very first visit. The price: whole sites only, every name below included, and a way out that takes months. Its keepers no longer recommend it to everyone, so not to be on it is no fault.',
      ],
      specs: ['https://hstspreload.org/#deployment-recommendations'],
    },
    {
      id: 'hsts-ignored',
      title: 'When browsers ignore it',
      text: ['The note counts only where nobody else could have written it:'],
      points: [
        'over http it is ignored, for anyone on the way could have added it;',
        'on a connection with a certificate error it is ignored too;',
        'for an IP address it is ignored, since it belongs to names.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc6797#section-8.1'],
    },
    {
      id: 'hsts-rollout',
      title: 'How to introduce it',
      text: [
        'In steps, and to the next only when everything works: max-age of 300 seconds, then 604800 (a week), 2592000 (a month), and at last 63072000 (two years). Add includeSubDomains when every name below has https.',
      ],
    },
  ],
};
