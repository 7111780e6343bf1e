import { inScript, inserted, type Asker } from './asker.ts';

const link =
  (attributes: string, asset: string): Asker =>
  (at) => ({ head: `<link ${attributes} href="${at(asset)}">` });

const visible = 'width="16" height="16"';

/** Scripts, links, sound, film, frames and forms. */
export const elementAskers: Readonly<Record<string, Asker>> = {
  script: (at) => ({ body: `<script src="${at('script.js')}"></script>` }),
  'script-async': (at) => ({ head: `<script async src="${at('script.js')}"></script>` }),
  'script-inserted': (at) => ({ body: inserted('script', { src: at('script.js') }) }),
  'script-written': (at) => ({
    body: inScript(`document.write('<script src="${at('script.js')}"></' + 'script>');`),
  }),
  'script-crossorigin': (at) => ({
    body: `<script crossorigin src="${at('script.js')}"></script>`,
  }),
  module: (at) => ({ body: `<script type="module" src="${at('module.js')}"></script>` }),
  'module-imported': (at) => ({
    body: `<script type="module">import '${at('module.js')}';</script>`,
  }),
  stylesheet: link('rel="stylesheet"', 'style.css'),
  'stylesheet-inserted': (at) => ({
    body: inserted('link', { rel: 'stylesheet', href: at('style.css') }),
  }),
  'preload-script': link('rel="preload" as="script"', 'script.js'),
  'preload-image': link('rel="preload" as="image"', 'image.png'),
  'preload-font': link('rel="preload" as="font" crossorigin', 'font.woff2'),
  modulepreload: link('rel="modulepreload"', 'module.js'),
  prefetch: link('rel="prefetch"', 'data.json'),
  audio: (at) => ({ body: `<audio controls preload="auto" src="${at('silence.wav')}"></audio>` }),
  'audio-made': (at) => ({
    body: inScript(`globalThis.made = new Audio('${at('silence.wav')}');`),
  }),
  video: (at) => ({ body: `<video controls preload="auto" src="${at('silence.wav')}"></video>` }),
  'video-source': (at) => ({
    body: `<video controls preload="auto"><source src="${at('silence.wav')}" type="audio/wav"></video>`,
  }),
  'video-crossorigin': (at) => ({
    body: `<video crossorigin preload="auto" src="${at('silence.wav')}"></video>`,
  }),
  poster: (at) => ({ body: `<video preload="none" poster="${at('image.png')}"></video>` }),
  track: (at) => ({
    body: `<video crossorigin src="data:audio/wav,"><track default src="${at('captions.vtt')}"></video>`,
  }),
  iframe: (at) => ({ body: `<iframe src="${at('frame.html')}"></iframe>` }),
  'iframe-inserted': (at) => ({
    body: `<div id="place"></div>${inScript(`const frame = document.createElement('iframe');
      frame.src = '${at('frame.html')}'; document.querySelector('#place').append(frame);`)}`,
  }),
  embed: (at) => ({ body: `<embed ${visible} src="${at('frame.html')}" type="text/html">` }),
  object: (at) => ({ body: `<object ${visible} data="${at('frame.html')}"></object>` }),
  form: (at) => ({ body: `<form method="post" action="${at('')}"><button>Send</button></form>` }),
};
