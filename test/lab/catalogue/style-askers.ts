import { inScript, type Asker } from './asker.ts';

const painted = '<div class="painted" style="width: 16px; height: 16px"></div>';
const rule = (url: string): string => `.painted { background-image: url('${url}'); }`;
const inStyle =
  (css: (at: Parameters<Asker>[0]) => string): Asker =>
  (at) => ({ head: `<style>${css(at)}</style>`, body: painted });

/** What style sheets ask for. */
export const styleAskers: Readonly<Record<string, Asker>> = {
  import: inStyle((at) => `@import '${at('style.css')}';`),
  background: inStyle((at) => rule(at('image.png'))),
  'background-set': inStyle(
    (at) => `.painted { background-image: image-set(url('${at('image.png')}') 1x); }`,
  ),
  'list-image': inStyle(
    (at) => `.painted { display: list-item; list-style-image: url('${at('image.png')}'); }`,
  ),
  'border-image': inStyle(
    (at) => `.painted { border: 1px solid; border-image: url('${at('image.png')}') 1; }`,
  ),
  'content-image': inStyle((at) => `.painted::before { content: url('${at('image.png')}'); }`),
  cursor: inStyle((at) => `.painted { cursor: url('${at('image.png')}'), auto; }`),
  font: inStyle(
    (at) => `@font-face { font-family: Lab; src: url('${at('font.woff2')}'); }
      .painted { font-family: Lab; }`,
  ),
  'font-made': (at) => ({
    body: inScript(`await new FontFace('Lab', "url('${at('font.woff2')}')").load();`),
  }),
  'background-attribute': (at) => ({
    body: `<div style="width: 16px; height: 16px; background-image: url('${at('image.png')}')"></div>`,
  }),
  'background-script': (at) => ({
    body: `${painted}${inScript(`document.querySelector('.painted').style.backgroundImage =
      "url('${at('image.png')}')";`)}`,
  }),
  'background-adopted': (at) => ({
    body: `${painted}${inScript(`const sheet = new CSSStyleSheet();
      sheet.replaceSync("${rule(at('image.png'))}"); document.adoptedStyleSheets = [sheet];`)}`,
  }),
  mask: inStyle((at) => `.painted { mask-image: url('${at('square.svg')}'); }`),
};
