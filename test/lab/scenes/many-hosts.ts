import { clearTextAssets, ipv4Assets, ipv6Assets } from '../shared-sites.ts';
import { page, type Site } from '../site.ts';

export const manyHosts = 'https://many-hosts.test/';

/** What the page names with http, so that some of it is blocked, some upgraded and some fetched in clear. */
const mixed = `<script src="${clearTextAssets}/script.js"></script>
<img src="${clearTextAssets}/image.png" alt="">
<img src="${ipv4Assets}/image.png" alt="">
<img src="${ipv6Assets}/image.png" alt="">`;

/** Asks forty hosts of ten sites, for which nobody answers. The page asks all the same. */
const script = `<script>
for (let place = 0; place < 40; place++) {
  fetch('https://part-' + place + '.shop-' + place % 10 + '.test/').catch(() => {});
}
</script>`;

/** A page whose parts come from many places, some of them insecure, and on several ports. */
export const manyHostsSites: readonly Site[] = [
  {
    origin: 'https://many-hosts.test',
    answers: {
      '/': page({
        body: `${mixed}
<img src="https://static.many-hosts.test/image.png" alt="">
<img src="https://static.many-hosts.test:8443/image.png" alt="">
${script}`,
      }),
      '/late': page({
        body: `<script>
setTimeout(() => new WebSocket('ws://late.many-hosts.test/'), 300);
new WebSocket('wss://live.many-hosts.test:8443/');
</script>`,
      }),
    },
  },
  { origin: 'https://static.many-hosts.test', answers: {} },
  { origin: 'https://static.many-hosts.test:8443', answers: {} },
];
