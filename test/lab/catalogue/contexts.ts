import { escapeHtml } from '../page-html.ts';
import type { AskingMarkup } from './asker.ts';
import { inScript } from './asker.ts';
import type { Policy } from './policies.ts';

/** The origins of the catalogue. Frames of the same site, of another, and the page over http. */
export const origins = {
  page: 'https://catalogue.test',
  frame: 'https://frame.catalogue.test',
  otherSite: 'https://catalogue-frame.test',
  clearText: 'http://catalogue-clear.test',
} as const;

export type OriginName = keyof typeof origins;

/** One document that a server gives: where, and its markup. */
export interface PlacedDocument {
  readonly origin: OriginName;
  readonly markup: AskingMarkup;
  readonly headers?: Policy['headers'];
}

/** Puts what asks into a document of the page; the first document is the page itself. */
export type Context = (markup: AskingMarkup, path: string) => readonly PlacedDocument[];

const whole = ({ head = '', body = '' }: AskingMarkup): string =>
  `<!doctype html><meta charset="utf-8">${head}<body>${body}`;
/** A frame in sight, or lazy loading and painting would wait. */
const framed = (attributes: string): AskingMarkup => ({
  body: `<iframe width="300" height="100" ${attributes}></iframe>`,
});
const text = (markup: AskingMarkup): string =>
  JSON.stringify(whole(markup)).replaceAll('</', '<\\/');
const inFrame = (origin: OriginName, path: string): AskingMarkup =>
  framed(`src="${origins[origin]}${path}"`);

const upgrading = { headers: { 'content-security-policy': 'upgrade-insecure-requests' } };

/** Where in the page the asking document is. */
export const contexts: Readonly<Record<string, Context>> = {
  top: (markup) => [{ origin: 'page', markup }],
  'same-site frame': (markup, path) => [
    { origin: 'page', markup: inFrame('frame', path) },
    { origin: 'frame', markup },
  ],
  'cross-site frame': (markup, path) => [
    { origin: 'page', markup: inFrame('otherSite', path) },
    { origin: 'otherSite', markup },
  ],
  'frame in a frame': (markup, path) => [
    { origin: 'page', markup: inFrame('otherSite', path) },
    { origin: 'otherSite', markup: inFrame('frame', path) },
    { origin: 'frame', markup },
  ],
  'cross-site frame with an upgrade field': (markup, path) => [
    { origin: 'page', markup: inFrame('otherSite', path) },
    { origin: 'otherSite', markup, ...upgrading },
  ],
  'frame in a frame with an upgrade field': (markup, path) => [
    { origin: 'page', markup: inFrame('otherSite', path) },
    { origin: 'otherSite', markup: inFrame('frame', path), ...upgrading },
    { origin: 'frame', markup },
  ],
  srcdoc: (markup) => [{ origin: 'page', markup: framed(`srcdoc="${escapeHtml(whole(markup))}"`) }],
  'sandboxed srcdoc': (markup) => [
    {
      origin: 'page',
      markup: framed(`sandbox="allow-scripts" srcdoc="${escapeHtml(whole(markup))}"`),
    },
  ],
  'srcdoc in a cross-site frame': (markup, path) => [
    { origin: 'page', markup: inFrame('otherSite', path) },
    { origin: 'otherSite', markup: framed(`srcdoc="${escapeHtml(whole(markup))}"`) },
  ],
  'blank frame': (markup) => [
    {
      origin: 'page',
      markup: {
        body: `${framed('').body}${inScript(`const { contentDocument } = document.querySelector('iframe');
          contentDocument.open(); contentDocument.write(${text(markup)}); contentDocument.close();`)}`,
      },
    },
  ],
  'blob frame': (markup) => [
    {
      origin: 'page',
      markup: {
        body: `${framed('').body}${inScript(`document.querySelector('iframe').src =
          URL.createObjectURL(new Blob([${text(markup)}], { type: 'text/html' }));`)}`,
      },
    },
  ],
  'data frame': (markup) => [
    {
      origin: 'page',
      markup: framed(`src="data:text/html,${escapeHtml(encodeURIComponent(whole(markup)))}"`),
    },
  ],
  'frame of a clear-text page': (markup, path) => [
    { origin: 'clearText', markup: inFrame('page', path) },
    { origin: 'page', markup },
  ],
};
