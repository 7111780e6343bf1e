import type { LabCase } from '../lab-case.ts';
import { clearTextAssets } from '../shared-sites.ts';
import { redirect } from '../site.ts';
import { blocked, mixedCase, namedInFirefox, quietScript, upgraded } from './mixed-case.ts';

const group = 'Mixed content: images';
const image = `${clearTextAssets}/image.png`;

function shadowRoot(mode: 'open' | 'closed'): string {
  return `<div id="host"></div>
${quietScript(`  const root = document.querySelector('#host').attachShadow({ mode: '${mode}' });
  root.innerHTML = '<img src="${image}" alt="">';`)}`;
}

export const mixedImageCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-image',
    title: 'An image over http',
    expect: 'The browser fetches the image over https instead.',
    body: `<img src="${image}" alt="">`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-image-crossorigin',
    title: 'An image over http with crossorigin',
    expect: 'The browser fetches the image over https instead.',
    body: `<img crossorigin src="${image}" alt="">`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-srcset',
    title: 'An image over http from srcset',
    expect: 'The browser blocks the image: it does not upgrade those of a srcset.',
    body: `<img srcset="${image} 1x" alt="">`,
    findings: blocked,
    inFirefox: namedInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-picture',
    title: 'An image over http from a picture element',
    expect: 'The browser blocks the image: it does not upgrade those of a picture element.',
    body: `<picture><source srcset="${image}"><img src="/image.png" alt=""></picture>`,
    findings: blocked,
    inFirefox: namedInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-input-image',
    title: 'An image button over http',
    expect: 'The browser fetches the image over https instead.',
    body: `<form><input type="image" src="${image}" alt="Send"></form>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-svg-image',
    title: 'An image over http inside an SVG',
    expect: 'The browser fetches the image over https instead.',
    body: `<svg width="16" height="16"><image href="${image}" width="16" height="16"/></svg>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-image-redirect',
    title: 'An image over https that redirects to http',
    expect: 'The browser follows the redirect over https instead: a notice, for nothing was mixed.',
    body: '<img src="/moved.png" alt="">',
    answers: { '/moved.png': redirect(image) },
    findings: ['mixed-content.redirect-upgraded'],
  }),
  mixedCase(group, {
    id: 'mixed-image-open-shadow',
    title: 'An image over http inside an open shadow root',
    expect: 'The browser fetches the image over https instead.',
    body: shadowRoot('open'),
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-image-closed-shadow',
    title: 'An image over http inside a closed shadow root',
    expect: 'The browser fetches the image over https instead.',
    body: shadowRoot('closed'),
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-image-base',
    title: 'An image with a relative address and a base over http',
    expect: 'The address is http because of the base; the browser fetches it over https instead.',
    head: `<base href="${clearTextAssets}/">`,
    body: '<img src="image.png" alt="">',
    findings: upgraded,
  }),
];
