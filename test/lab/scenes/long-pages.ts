import { page, type Site } from '../site.ts';

export const longPage = 'https://long-page.test/';

/** Lets a test ask for as much as it likes; every part has an address of its own. */
const script = `<script>
const upTo = (count) => Array.from({ length: count }, (_, place) => place);
async function request(count) {
  const waiting = upTo(count);
  const next = async () => {
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      await (await fetch('/data.json?' + place)).text();
    }
  };
  await Promise.all(upTo(50).map(next));
}
const added = (url) => new Promise((resolve) => {
  const image = new Image();
  image.onload = image.onerror = resolve;
  image.src = url;
  document.body.append(image);
});
const addImages = (origin, from, count) =>
  Promise.all(upTo(count).map((place) => added(origin + '/image.png?' + (from + place))));
</script>`;

export const longPageSites: readonly Site[] = [
  { origin: 'https://long-page.test', answers: { '/': page({ body: script }) } },
];
