import { inScript, type Asker } from './asker.ts';

const asking =
  (statement: (at: Parameters<Asker>[0]) => string): Asker =>
  (at) => ({ body: inScript(statement(at)) });

/** What scripts ask for. */
export const scriptAskers: Readonly<Record<string, Asker>> = {
  fetch: asking((at) => `await fetch('${at('data.json')}');`),
  'fetch-no-cors': asking((at) => `await fetch('${at('image.png')}', { mode: 'no-cors' });`),
  xhr: asking(
    (at) => `const request = new XMLHttpRequest(); request.onerror = () => {};
      request.open('GET', '${at('data.json')}'); request.send();`,
  ),
  beacon: asking((at) => `navigator.sendBeacon('${at('data.json')}', 'seen');`),
  'fetch-keepalive': asking((at) => `await fetch('${at('data.json')}', { keepalive: true });`),
  'event-source': asking(
    (at) =>
      `const source = new EventSource('${at('events')}'); source.onerror = () => source.close();`,
  ),
  websocket: asking(
    (at) => `const socket = new WebSocket('${at('socket').replace(/^http/, 'ws')}');
      socket.onerror = () => {};`,
  ),
  'import-dynamic': asking((at) => `await import('${at('module.js')}');`),
  'paint-worklet': asking((at) => `await CSS.paintWorklet.addModule('${at('module.js')}');`),
  'audio-worklet': asking(
    (at) =>
      `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('${at('module.js')}');`,
  ),
  worker: asking(
    (at) => `const worker = new Worker('${at('script.js')}'); worker.onerror = () => {};`,
  ),
  'worker-fetch': asking(
    (at) => `const text = "fetch('${at('data.json')}').catch(() => {});";
      new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));`,
  ),
  'worker-import': asking(
    (at) => `const text = "import '${at('module.js')}';";
      new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' })
        .onerror = () => {};`,
  ),
};
