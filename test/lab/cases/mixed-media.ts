import type { LabCase } from '../lab-case.ts';
import { clearTextAssets } from '../shared-sites.ts';
import { blocked, loadedInsecurely, mixedCase, upgraded } from './mixed-case.ts';

const group = 'Mixed content: sound, film and embedded things';
const sound = `${clearTextAssets}/silence.wav`;

/**
 * For sound and film DevTools lists a warning beside the upgrade, as if they had come in clear: they
 * have not, the lab's http server is never asked.
 */
export const mixedMediaCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-audio',
    title: 'Sound over http',
    expect: 'The browser fetches the sound over https instead.',
    body: `<audio controls preload="auto" src="${sound}"></audio>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-video',
    title: 'A film over http',
    expect: 'The browser fetches the film over https instead.',
    body: `<video controls preload="auto" src="${sound}"></video>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-source',
    title: 'A film over http from a source element',
    expect: 'The browser fetches the film over https instead.',
    body: `<video controls preload="auto"><source src="${sound}" type="audio/wav"></video>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-poster',
    title: 'A film with its poster over http',
    expect: 'The browser fetches the poster over https instead.',
    body: `<video controls preload="none" poster="${clearTextAssets}/image.png"></video>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-track',
    title: 'A film with subtitles over http',
    expect: 'The browser blocks the subtitles.',
    body: `<video crossorigin controls preload="auto" src="/silence.wav"><track default kind="subtitles" src="${clearTextAssets}/subtitles.vtt"></video>`,
    findings: blocked,
    inFirefox: {
      findings: loadedInsecurely,
      because: 'Firefox fetches subtitles in clear: of all mixed content the only kind.',
    },
  }),
  mixedCase(group, {
    id: 'mixed-embed',
    title: 'An embedded document over http',
    expect: 'The browser blocks the document.',
    body: `<embed src="${clearTextAssets}/frame.html" type="text/html">`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-object',
    title: 'An object over http',
    expect: 'The browser blocks the object.',
    body: `<object data="${clearTextAssets}/frame.html" type="text/html"></object>`,
    findings: blocked,
  }),
];
