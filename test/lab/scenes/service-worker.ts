import { page, redirect, type Site } from '../site.ts';

/** A page of the site that comes before its service worker is there, and waits until it is. */
export const workerHome = 'https://worker-site.test/';

/** The title of that page once the worker answers for the site. */
export const inCharge = 'The worker is in charge';

/** How the site's own service worker answers for its pages, by path. */
export const workerPages = {
  /** A response that the worker writes itself. */
  made: 'https://worker-site.test/made',
  /** A response that the worker put aside when it was installed. */
  stored: 'https://worker-site.test/stored',
  /** What the worker fetches from the server and hands on. On the side it asks for what is redirected to http. */
  passed: 'https://worker-site.test/passed',
  /** What the browser asked for while the worker was starting (navigation preload). */
  preloaded: 'https://worker-site.test/preloaded',
  /** The worker leaves it to the browser. */
  untouched: 'https://worker-site.test/untouched',
  /** A redirect that the worker writes itself, to a page it leaves to the browser. */
  redirected: 'https://worker-site.test/redirected',
} as const;

const script = `
const html = { headers: { 'content-type': 'text/html' } };
const written = '<!doctype html><title>Written by the worker</title><p>No server was asked.';
const answers = {
  '/made': () => new Response(written, html),
  '/stored': async () => (await caches.match('/stored')) ?? Response.error(),
  '/passed': ({ request }) => {
    fetch('/moved').catch(() => null);
    return fetch(request);
  },
  '/preloaded': ({ preloadResponse }) => preloadResponse,
  '/redirected': () => Response.redirect('/untouched'),
};
addEventListener('install', (event) => {
  event.waitUntil(caches.open('pages').then((cache) => cache.add('/stored')).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([registration.navigationPreload.enable(), clients.claim()]));
});
addEventListener('fetch', (event) => {
  const answer = answers[new URL(event.request.url).pathname];
  if (event.request.mode === 'navigate' && answer) event.respondWith(answer(event));
});`;

const register = `<script>
const look = () => { if (navigator.serviceWorker.controller) document.title = '${inCharge}'; };
navigator.serviceWorker.addEventListener('controllerchange', look);
navigator.serviceWorker.register('/worker.js');
look();
</script>`;

const plain = page({ title: 'From the server', hsts: [] });

export const serviceWorkerSites: readonly Site[] = [
  {
    origin: 'https://worker-site.test',
    answers: {
      '/': page({ head: register }),
      '/worker.js': { kind: 'file', type: 'text/javascript', content: script },
      '/stored': plain,
      '/passed': plain,
      '/moved': redirect('http://worker-site.test/data.json'),
      '/preloaded': plain,
      '/untouched': plain,
    },
  },
];
