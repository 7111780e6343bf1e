import type { Chapter } from './chapter.ts';

export const limits: Chapter = {
  id: 'limits',
  lead: 'Portlight says what the browser saw of this connection, and says so where it saw nothing.',
  picture: null,
  sections: [
    {
      id: 'not-observed',
      title: 'Not observed',
      text: [
        'Pages that were open before Portlight, came from the cache, or were given by a site’s service worker show no fresh answer. They are marked as not observed, never as safe and never as faulty. A reload mends it.',
      ],
    },
    {
      id: 'untold',
      title: 'What browsers keep to themselves',
      text: [
        'Chromium tells extensions neither the TLS version nor the cipher, and the certificate only where a feature is switched on; not whether a name was looked up privately, nor whether a warning was clicked away. Firefox tells these.',
      ],
    },
    {
      id: 'compared',
      title: 'Earlier visits',
      text: [
        'What protected a site on your last visits is kept on this device, so a protection that goes missing is told: HSTS that is no longer sent, a redirect that is gone. Its owner can have meant that, or someone on the way can have caused it.',
      ],
      specs: ['https://www.rfc-editor.org/rfc/rfc9325#section-3.2'],
    },
    {
      id: 'no-grade',
      title: 'Not a grade of the server',
      text: [
        'Tests from outside, such as those that give letters, try everything that a server offers. A browser sees the one connection that it made.',
      ],
    },
  ],
};
