import type { Answer } from './site.ts';

const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPj/HwAEAQH/7yMK/gAAAABJRU5ErkJggg==',
  'base64',
);

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><path d="M0 0h16v16H0z"/></svg>';

/** One sample of silence: 44 bytes of header, one byte of sound. */
const silence = Buffer.concat([
  Buffer.from('RIFF\x25\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1'),
  Buffer.from('\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x01\0\0\0\x80', 'latin1'),
]);

function file(type: string, content: string | Buffer): Answer {
  return { kind: 'file', type, content };
}

/** The files every site of the lab serves, by path. */
export const assets: Readonly<Record<string, Answer>> = {
  '/data.json': file('application/json', '{}'),
  '/events': file('text/event-stream', 'data: hello\n\n'),
  '/font.woff2': file('font/woff2', 'not really a font'),
  '/frame.html': file('text/html; charset=utf-8', '<!doctype html><title>Frame</title><p>Frame'),
  '/image.png': file('image/png', onePixelPng),
  '/module.js': file('text/javascript', 'export const loaded = true;\n'),
  '/script.js': file('text/javascript', 'globalThis.labScriptRan = true;\n'),
  '/silence.wav': file('audio/wav', silence),
  '/square.svg': file('image/svg+xml', square),
  '/style.css': file(
    'text/css',
    ':root { color-scheme: light dark; }\nbody { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }\n',
  ),
};
