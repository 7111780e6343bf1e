import type { LabCase } from '../lab-case.ts';
import { clearTextAssets, secureAssets } from '../shared-sites.ts';
import { redirect } from '../site.ts';
import { blocked, mixedCase, quietScript } from './mixed-case.ts';

const group = 'Mixed content: scripts, links and forms';

export const mixedElementCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-script',
    title: 'A script over http',
    expect: 'The browser blocks the script.',
    body: `<script src="${clearTextAssets}/script.js"></script>`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-module',
    title: 'A module script over http',
    expect: 'The browser blocks the module.',
    body: `<script type="module" src="${clearTextAssets}/module.js"></script>`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-script-redirect',
    title: 'A script over https that redirects to http',
    expect: 'The browser blocks the script where its redirect leads to http.',
    body: '<script src="/moved.js"></script>',
    answers: { '/moved.js': redirect(`${clearTextAssets}/script.js`) },
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-preload',
    title: 'A preload over http',
    expect: 'The browser blocks the preload.',
    head: `<link rel="preload" as="script" href="${clearTextAssets}/script.js">`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-prefetch',
    title: 'A prefetch over http',
    expect: 'The browser blocks the prefetch.',
    head: `<link rel="prefetch" href="${clearTextAssets}/data.json">`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-form',
    title: 'A form that posts to http',
    expect: 'What is typed into the form would be sent in clear.',
    body: `<form method="post" action="${clearTextAssets}/"><input name="q"><button>Send</button></form>`,
    findings: ['insecure-form.action'],
  }),
  mixedCase(group, {
    id: 'mixed-form-get',
    title: 'A form that sends by GET to http',
    expect: 'What is typed would be sent in clear, as part of the address.',
    body: `<form action="${clearTextAssets}/"><input name="q"><button>Search</button></form>`,
    findings: ['insecure-form.action'],
  }),
  mixedCase(group, {
    id: 'mixed-form-late',
    title: 'A form to http that a script adds later',
    expect: 'It is not there when the page comes, and found all the same.',
    body: quietScript(`  addEventListener('load', () => setTimeout(() => {
    document.body.insertAdjacentHTML('beforeend', '<form method="post" action="${clearTextAssets}/"><input name="q"></form>');
  }, 500));`),
    findings: ['insecure-form.action'],
  }),
  mixedCase(group, {
    id: 'mixed-form-button',
    title: 'A button that sends its form to http',
    expect: 'The form itself is safe, but this button would send it in clear.',
    // DevTools does not list this one, though it would be sent in clear like any other.
    body: `<form method="post" action="${secureAssets}/"><input name="q"><button formaction="${clearTextAssets}/">Send</button></form>`,
    findings: ['insecure-form.action'],
  }),
];
