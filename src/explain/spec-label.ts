import { parseUrl } from '../standards/url.ts';

/** A short name for a section of a standard: `RFC 6797 §6.1`, `Fetch Standard: network error`. */
export function specLabel(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const fragment = decodeURIComponent(parsed.hash.slice(1));
  const rfc = /rfc(\d+(?:bis)?)/i.exec(parsed.pathname)?.[1];
  if (rfc !== undefined) {
    const section = /^section-([\d.]+)$/.exec(fragment)?.[1];
    return section === undefined ? `RFC ${rfc}` : `RFC ${rfc} §${section}`;
  }
  const document = documentName(parsed);
  const section = fragment.replace(/^(concept|dfn|requirements)-/, '').replaceAll('-', ' ');
  return section === '' || section === document.toLowerCase()
    ? document
    : `${document}: ${section}`;
}

function documentName(url: URL): string {
  if (url.hostname.endsWith('.spec.whatwg.org')) {
    const [name = ''] = url.hostname.split('.');
    return `${names.get(name) ?? capitalised(name)} Standard`;
  }
  const name = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  return name
    .replace(/^webappsec-/, '')
    .split('-')
    .map(capitalised)
    .join(' ');
}

const names: ReadonlyMap<string, string> = new Map([
  ['html', 'HTML'],
  ['url', 'URL'],
  ['dom', 'DOM'],
]);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
