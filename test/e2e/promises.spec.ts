import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { builtExtension, expect, test } from './lab-test.ts';

/** What the README promises of the built extension. */
test('the extension asks for no more than it uses', async () => {
  const manifest: unknown = JSON.parse(await readFile(`${builtExtension}/manifest.json`, 'utf8'));
  expect(manifest).toMatchObject({
    permissions: [
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'sidePanel',
      'storage',
      'webNavigation',
      'webRequest',
    ],
    host_permissions: ['<all_urls>'],
  });
  for (const key of [
    'optional_permissions',
    'web_accessible_resources',
    'externally_connectable',
  ]) {
    expect(manifest).not.toHaveProperty(key);
  }
});

test('the content script is one file of at most 3 KB compressed', async () => {
  const manifest = JSON.parse(await readFile(`${builtExtension}/manifest.json`, 'utf8')) as {
    readonly content_scripts: readonly { readonly js: readonly string[] }[];
  };
  const files = manifest.content_scripts.flatMap(({ js }) => js);
  expect(files).toHaveLength(1);
  const script = await readFile(`${builtExtension}/${files[0] ?? ''}`);
  expect(gzipSync(script).length).toBeLessThanOrEqual(3 * 1024);
});

const outside = 'https://cdn.lab-assets.test';
/** Ways to reach the outside from a page, each under the directive that must forbid it. */
const ways: readonly (readonly [way: string, directive: string, attempt: string])[] = [
  ['fetch', 'connect-src', `fetch('${outside}/data.json').catch(() => null)`],
  [
    'XMLHttpRequest',
    'connect-src',
    `const x = new XMLHttpRequest(); x.open('GET', '${outside}/data.json'); x.send()`,
  ],
  ['a beacon', 'connect-src', `navigator.sendBeacon('${outside}/data.json', '')`],
  ['a WebSocket', 'connect-src', `new WebSocket('wss://cdn.lab-assets.test/socket')`],
  ['an EventSource', 'connect-src', `new EventSource('${outside}/events')`],
  ['an image', 'img-src', `new Image().src = '${outside}/image.png'`],
  [
    'a script',
    'script-src-elem',
    `document.head.append(Object.assign(document.createElement('script'), { src: '${outside}/script.js' }))`,
  ],
  [
    'a style sheet',
    'style-src-elem',
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '${outside}/style.css' }))`,
  ],
  [
    'a font',
    'font-src',
    `new FontFace('f', 'url(${outside}/font.woff2)').load().catch(() => null)`,
  ],
  [
    'a frame',
    'frame-src',
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${outside}/frame.html' }))`,
  ],
  ['a film', 'media-src', `new Audio('${outside}/silence.wav').load()`],
  [
    'a form',
    'form-action',
    `const f = document.createElement('form'); f.action = '${outside}/'; document.body.append(f); f.submit()`,
  ],
];

for (const [way, directive, attempt] of ways) {
  test(`a page of the extension cannot reach the outside by ${way}`, async ({ portlight }) => {
    const popup = await portlight.openPopup(0);
    const asked: string[] = [];
    popup.on('response', (response) => {
      if (response.url().includes('lab-assets.test')) asked.push(response.url());
    });
    // Through the debugger, which may evaluate text; the page itself may not.
    const violated = await popup.evaluate(
      `new Promise((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
        ${attempt};
      })`,
    );
    expect(violated).toBe(directive);
    expect(asked).toEqual([]);
    await popup.close();
  });
}
