import { escapeHtml } from '../page-html.ts';
import { clearTextAssets } from '../shared-sites.ts';
import { page, type Answer, type Site } from '../site.ts';

/** Pages that hold frames of every kind; each frame names something insecure. */
export const framing = 'https://framing.test';
export const framed = 'https://framed.test';
export const clearTextFraming = 'http://framing-in-clear-text.test';

/** One address for each scene, so that a report of one cannot pass for that of another. */
export const imageOf = (scene: string): string => `${clearTextAssets}/image.png?${scene}`;
export const scriptOf = (scene: string): string => `${clearTextAssets}/script.js?${scene}`;

function partsOf(scene: string): string {
  return `<img src="${imageOf(scene)}" alt=""><script src="${scriptOf(scene)}"></script>`;
}

function frame(src: string, attributes = ''): string {
  return `<iframe src="${src}" ${attributes}></iframe>`;
}

function holding(body: string): Answer {
  return page({ body });
}

/** Fills a frame by script, which has the address `about:blank` for good. */
function written(markup: string): string {
  return `<iframe></iframe><script>
    const inner = document.querySelector('iframe').contentDocument;
    inner.open();
    inner.write(${JSON.stringify(markup).replaceAll('<', String.raw`\u003c`)});
    inner.close();
  </script>`;
}

function fromBlob(markup: string): string {
  return `<script>
    const blob = new Blob([${JSON.stringify(markup).replaceAll('<', String.raw`\u003c`)}], { type: 'text/html' });
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(blob);
    document.body.append(frame);
  </script>`;
}

const dataUrl = (markup: string): string => `data:text/html,${encodeURIComponent(markup)}`;

export const framedSites: readonly Site[] = [
  {
    origin: framing,
    answers: {
      '/nested': holding(frame(`${framed}/first`)),
      '/srcdoc': holding(`<iframe srcdoc="${escapeHtml(partsOf('srcdoc'))}"></iframe>`),
      '/written': holding(written(partsOf('written'))),
      '/data': holding(frame(dataUrl(partsOf('data')))),
      '/blob': holding(fromBlob(partsOf('blob'))),
      '/sandboxed': holding(frame(`${framed}/sandboxed`, 'sandbox="allow-scripts"')),
      '/sandboxed-same-origin': holding(
        frame(`${framed}/sandboxed-same-origin`, 'sandbox="allow-scripts allow-same-origin"'),
      ),
      '/insecure-frame': holding(frame(`${clearTextAssets}/frame.html?insecure-frame`)),
    },
  },
  {
    origin: framed,
    answers: {
      '/first': holding(frame('/second')),
      '/second': holding(frame('/third')),
      '/third': holding(partsOf('nested')),
      '/sandboxed': holding(partsOf('sandboxed')),
      '/sandboxed-same-origin': holding(partsOf('sandboxed-same-origin')),
      '/in-clear-text': holding(partsOf('in-clear-text')),
    },
  },
  {
    origin: clearTextFraming,
    answers: { '/': holding(frame(`${framed}/in-clear-text`)) },
  },
];
