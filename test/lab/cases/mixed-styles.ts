import type { LabCase } from '../lab-case.ts';
import { clearTextAssets, secureAssets } from '../shared-sites.ts';
import type { Answer, Site } from '../site.ts';
import { blocked, mixedCase, toldInFirefox, untoldInFirefox, upgraded } from './mixed-case.ts';

const group = 'Mixed content: style sheets';
const image = `${clearTextAssets}/image.png`;
const backgroundRule = `#painted { width: 16px; height: 16px; background-image: url("${image}"); }\n`;
const painted = '<div id="painted"></div>';

function sheet(content: string): Answer {
  return { kind: 'file', type: 'text/css', content };
}

const unreadableSheet: Site = {
  origin: 'https://mixed-background-unreadable.lab-assets.test',
  answers: { '/background.css': sheet(backgroundRule) },
};

export const mixedStyleCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-stylesheet',
    title: 'A style sheet over http',
    expect: 'The browser blocks the style sheet.',
    head: `<link rel="stylesheet" href="${clearTextAssets}/style.css">`,
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-import',
    title: 'A style sheet that imports one over http',
    expect: 'The browser blocks the imported style sheet.',
    head: '<link rel="stylesheet" href="/importing.css">',
    answers: { '/importing.css': sheet(`@import "${clearTextAssets}/style.css";\n`) },
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-font',
    title: 'A font over http',
    expect: 'The browser blocks the font.',
    head: `<style>
@font-face { font-family: "Lab"; src: url("${clearTextAssets}/font.woff2"); }
h1 { font-family: "Lab", sans-serif; }
</style>`,
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-background-inline',
    title: 'A background image over http, from a style element',
    expect: 'The browser fetches the image over https instead.',
    head: `<style>${backgroundRule}</style>`,
    body: painted,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-background-attribute',
    title: 'A background image over http, from a style attribute',
    expect: 'The browser fetches the image over https instead.',
    body: `<div style="width: 16px; height: 16px; background-image: url('${image}')"></div>`,
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-background-sheet',
    title: 'A background image over http, from a style sheet of the same origin',
    expect: 'The browser fetches the image over https instead.',
    head: '<link rel="stylesheet" href="/background.css">',
    body: painted,
    answers: { '/background.css': sheet(backgroundRule) },
    findings: upgraded,
  }),
  mixedCase(group, {
    id: 'mixed-background-unreadable',
    title: 'A background image over http, from a style sheet of another origin',
    expect:
      'The browser fetches the image over https instead; only the deep inspection can tell, because pages may not read such a style sheet.',
    head: `<link rel="stylesheet" href="${unreadableSheet.origin}/background.css">`,
    body: painted,
    sites: [unreadableSheet],
    deepInspection: [image],
    findings: upgraded,
    inFirefox: toldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-sheet-elsewhere',
    title: 'A style sheet of another origin with everything over https',
    expect: 'Encrypted like the page: nothing to find.',
    head: `<link rel="stylesheet" href="${secureAssets}/style.css">`,
    findings: [],
  }),
];
