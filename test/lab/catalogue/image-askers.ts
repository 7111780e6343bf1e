import { inScript, type Asker } from './asker.ts';

const inShadow =
  (mode: 'open' | 'closed'): Asker =>
  (at) => ({
    body: `<div id="host"></div>${inScript(`const root = document.querySelector('#host')
      .attachShadow({ mode: '${mode}' }); root.innerHTML = '<img src="${at('image.png')}" alt="">';`)}`,
  });

const made =
  (what: (url: string) => string): Asker =>
  (at) => ({ body: `<div id="place"></div>${inScript(what(at('image.png')))}` });

/** Images, from markup and from scripts. */
export const imageAskers: Readonly<Record<string, Asker>> = {
  image: (at) => ({ body: `<img src="${at('image.png')}" alt="">` }),
  'image-crossorigin': (at) => ({ body: `<img crossorigin src="${at('image.png')}" alt="">` }),
  'image-lazy': (at) => ({
    body: `<div style="height: 40000px"></div><img loading="lazy" src="${at('image.png')}" alt="">`,
  }),
  'image-srcset': (at) => ({ body: `<img srcset="${at('image.png')} 1x" alt="">` }),
  picture: (at) => ({
    body: `<picture><source srcset="${at('image.png')}"><img src="data:," alt=""></picture>`,
  }),
  'image-input': (at) => ({ body: `<input type="image" src="${at('image.png')}" alt="">` }),
  'image-svg': (at) => ({
    body: `<svg width="16" height="16"><image href="${at('image.png')}" width="16" height="16"/></svg>`,
  }),
  'image-markup': made(
    (url) => `document.querySelector('#place').innerHTML = '<img src="${url}" alt="">';`,
  ),
  'image-inserted': made(
    (url) => `const image = new Image(); image.src = '${url}';
      document.querySelector('#place').append(image);`,
  ),
  'image-unattached': made((url) => `const image = new Image(); image.src = '${url}';`),
  'image-open-shadow': inShadow('open'),
  'image-closed-shadow': inShadow('closed'),
};
