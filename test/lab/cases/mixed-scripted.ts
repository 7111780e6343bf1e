import type { LabCase } from '../lab-case.ts';
import { assetsHost, clearTextAssets } from '../shared-sites.ts';
import {
  blocked,
  mixedCase,
  quietScript,
  toldInFirefox,
  untoldInFirefox,
  upgraded,
} from './mixed-case.ts';

const group = 'Mixed content: asked for by scripts';
const data = `${clearTextAssets}/data.json`;
const image = `${clearTextAssets}/image.png`;
const socket = `ws://${assetsHost}/socket`;

export const mixedScriptedCases: readonly LabCase[] = [
  mixedCase(group, {
    id: 'mixed-fetch',
    title: 'A fetch over http',
    expect: 'The browser blocks the request.',
    body: quietScript(`  fetch('${data}').catch(() => {});`),
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-xhr',
    title: 'An XMLHttpRequest over http',
    expect: 'The browser blocks the request.',
    body: quietScript(`  const request = new XMLHttpRequest();
  request.onerror = () => {};
  request.open('GET', '${data}');
  request.send();`),
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-beacon',
    title: 'A beacon over http',
    expect: 'The browser blocks the beacon.',
    body: quietScript(`  navigator.sendBeacon('${data}', 'seen');`),
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-event-source',
    title: 'An event stream over http',
    expect: 'The browser blocks the stream.',
    body: quietScript(`  const source = new EventSource('${clearTextAssets}/events');
  source.onerror = () => source.close();`),
    findings: blocked,
    inFirefox: untoldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-websocket',
    title: 'A WebSocket that is not encrypted',
    expect: 'The browser blocks the connection; only the deep inspection can tell.',
    body: quietScript(`  const socket = new WebSocket('${socket}');
  socket.onerror = () => {};`),
    deepInspection: [socket],
    findings: blocked,
  }),
  mixedCase(group, {
    id: 'mixed-image-unattached',
    title: 'An image over http that a script makes and never shows',
    expect: 'The browser fetches it over https instead; only the deep inspection can tell.',
    body: quietScript(`  const image = new Image();
  image.src = '${image}';`),
    deepInspection: [image],
    findings: upgraded,
    inFirefox: toldInFirefox,
  }),
  mixedCase(group, {
    id: 'mixed-image-late',
    title: 'An image over http that a script adds after a second',
    expect: 'The browser fetches it over https instead; the finding appears after a moment.',
    body: quietScript(`  addEventListener('load', () => setTimeout(() => {
    const image = new Image();
    image.src = '${image}';
    image.id = 'late';
    document.body.append(image);
  }, 1000));`),
    findings: upgraded,
  }),
];
