import type { LabCase } from '../lab-case.ts';
import { escapeHtml } from '../page-html.ts';
import { clearTextAssets } from '../shared-sites.ts';
import { page, site } from '../site.ts';
import { blocked, mixedCase, upgraded } from './mixed-case.ts';

const group = 'Mixed content: frames';
const imageElement = `<img src="${clearTextAssets}/image.png" alt="">`;
const scriptElement = `<script src="${clearTextAssets}/script.js"></script>`;
const framed = page({ title: 'Frame', body: imageElement });

const upgrading = page({
  title: 'Frame',
  body: imageElement,
  headers: { 'content-security-policy': 'upgrade-insecure-requests' },
});

export const mixedFrameCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-frame',
    title: 'A frame over http',
    expect: 'The browser blocks the frame.',
    body: `<iframe src="${clearTextAssets}/frame.html"></iframe>`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-frame-srcdoc',
    title: 'An image over http inside a frame without an address',
    expect: 'The browser fetches the image over https instead.',
    body: `<iframe srcdoc="${escapeHtml(imageElement)}"></iframe>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-frame-srcdoc-script',
    title: 'A script over http inside a frame without an address',
    expect: 'The browser blocks the script.',
    body: `<iframe srcdoc="${escapeHtml(scriptElement)}"></iframe>`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-frame-same-site',
    title: 'An image over http inside an encrypted frame of the same site',
    expect: 'The browser fetches the image over https instead.',
    body: '<iframe src="https://frame.mixed-frame-same-site.test/"></iframe>',
    sites: [site('https://frame.mixed-frame-same-site.test', framed)],
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-frame-cross-site',
    title: 'An image over http inside an encrypted frame of another site',
    expect: 'The browser fetches the image over https instead.',
    body: '<iframe src="https://mixed-frame-cross-site-inner.test/"></iframe>',
    sites: [site('https://mixed-frame-cross-site-inner.test', framed)],
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-frame-upgrade-policy',
    title: 'An image over http inside a frame that has all its requests upgraded',
    expect: 'The frame’s own policy makes it https before anyone could call it mixed content.',
    body: '<iframe src="https://mixed-frame-upgrade-policy-inner.test/"></iframe>',
    sites: [site('https://mixed-frame-upgrade-policy-inner.test', upgrading)],
    findings: [],
  }),
];
