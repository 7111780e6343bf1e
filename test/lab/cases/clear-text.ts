import type { LabCase } from '../lab-case.ts';
import { goodHsts } from '../render.ts';
import { page, site } from '../site.ts';

const clearText = {
  group: 'Not encrypted',
  level: 'insecure',
  findings: ['insecure-transport.document'],
} as const;

export const clearTextCases: readonly LabCase[] = [
  {
    ...clearText,
    id: 'clear-text',
    title: 'A page over http',
    expect: 'Not encrypted: anyone on the way can read and change it.',
    url: 'http://clear-text.test/',
    sites: [site('http://clear-text.test')],
  },
  {
    ...clearText,
    id: 'clear-text-hsts',
    title: 'A page over http that sends an HSTS field',
    expect: 'Not encrypted; browsers ignore the field because it did not arrive encrypted.',
    url: 'http://clear-text-hsts.test/',
    findings: ['hsts-reach.sent-in-vain', 'insecure-transport.document'],
    sites: [site('http://clear-text-hsts.test', page({ hsts: [goodHsts] }))],
  },
  {
    ...clearText,
    findings: ['insecure-form.password-field', 'insecure-transport.document'],
    id: 'clear-text-form',
    title: 'A page over http with a password form',
    expect: 'Not encrypted: what is typed here can be read on the way.',
    url: 'http://clear-text-form.test/',
    sites: [
      site(
        'http://clear-text-form.test',
        page({ body: '<form method="post"><input type="password" name="password"></form>' }),
      ),
    ],
  },
  {
    ...clearText,
    findings: ['insecure-form.password-field', 'insecure-transport.document'],
    id: 'clear-text-frame-form',
    title: 'A page over http with a password form in an encrypted frame',
    expect: 'Not encrypted: the page around the frame can be changed to read what is typed.',
    url: 'http://clear-text-frame-form.test/',
    sites: [
      site(
        'http://clear-text-frame-form.test',
        page({ body: '<iframe src="https://clear-text-frame-form-inside.test/"></iframe>' }),
      ),
      site(
        'https://clear-text-frame-form-inside.test',
        page({ body: '<form method="post"><input type="password" name="password"></form>' }),
      ),
    ],
  },
];
