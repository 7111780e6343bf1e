import { made, page, type Site } from '../site.ts';

export const longPage = 'https://long-page.test/';

/** Where a navigation is redirected so many times before it comes to the page. */
export function redirectedTo(times: number, turn: number): string {
  return `${longPage}hop?left=${times}&turn=${turn}`;
}

/** Asks for as much as a test likes. Every image has an address of its own. */
const script = `<script>
const upTo = (count) => Array.from({ length: count }, (_, place) => place);

// Most come from the browser's cache: they are requests of the page all the same.
async function request(count) {
  const waiting = upTo(count);
  const next = async () => {
    while (waiting.pop() !== undefined) await fetch('/kept.json', { cache: 'force-cache' });
  };
  await Promise.all(upTo(50).map(next));
}

function addImage(url) {
  const image = new Image();
  const ended = new Promise((resolve) => { image.onload = image.onerror = resolve; });
  image.src = url;
  document.body.append(image);
  return ended;
}

function addImages(start, count) {
  return Promise.all(upTo(count).map((place) => addImage(start + place)));
}

// Nobody answers for these hosts; the page asks all the same.
function askHosts(count) {
  return Promise.allSettled(upTo(count).map((place) => fetch('https://host-' + place + '.nowhere.test/')));
}

// Ten images at a time, as a page does that is never done; each time in a task of its own.
let added = 0;
async function addTens(start, times) {
  for (let time = 0; time < times; time++) {
    for (const end = added + 10; added < end; added++) addImage(start + added);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
</script>`;

export const longPageSites: readonly Site[] = [
  {
    origin: 'https://long-page.test',
    answers: {
      '/': page({ body: script }),
      '/kept.json': made(() => ({
        status: 200,
        headers: { 'content-type': 'application/json', 'cache-control': 'max-age=600' },
        body: '{}',
      })),
      '/to-http': made(({ url }) => ({
        status: 302,
        headers: { location: `http://cdn.lab-assets.test/image.png${url.search}` },
        body: '',
      })),
      '/hop': made(({ url }) => {
        const left = Number(url.searchParams.get('left'));
        const turn = Number(url.searchParams.get('turn'));
        const location = left > 1 ? redirectedTo(left - 1, turn) : `${longPage}?${turn}`;
        return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
      }),
    },
  },
];
