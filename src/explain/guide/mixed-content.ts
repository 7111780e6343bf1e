import type { Chapter } from './chapter.ts';

export const mixedContent: Chapter = {
  id: 'mixed-content',
  lead: 'A page is as protected as the weakest part that it lets in.',
  picture: 'mixed-content',
  sections: [
    {
      id: 'mixed-parts',
      title: 'Parts in clear text',
      text: [
        'A page by https can name pictures, programs or frames by http. Browsers ask for pictures, sound and films by https instead, and block everything else. Either way the part may be missing, and the page is marked.',
        'What is let through in clear text can be read and exchanged on the way; a program exchanged so reads the whole page.',
      ],
      terms: 'Mixed content: upgradeable and blockable.',
      specs: ['https://www.w3.org/TR/mixed-content/#mixed-content'],
    },
    {
      id: 'forms',
      title: 'Forms and downloads',
      text: [
        'A form can send what you typed to an http address although the page is encrypted, and a file can come by http. Browsers warn of both, but not always.',
      ],
    },
    {
      id: 'mend-mixed',
      title: 'How a site mends it',
      text: [
        'By writing https in its links, templates and database. Until then one field makes browsers ask for everything by https: upgrade-insecure-requests.',
      ],
      terms: 'Content-Security-Policy: upgrade-insecure-requests.',
      specs: ['https://www.w3.org/TR/upgrade-insecure-requests/#delivery'],
    },
  ],
};
