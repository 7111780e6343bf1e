import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { methodOf } from './form-fields.ts';

/** Tells of an insecure URL that the markup or a style sheet names, and which element does. */
export type FoundReference = (
  url: string,
  destination: MixedContentDestination,
  element?: Element,
) => void;

/** Attributes that make a document ask for something, as a selector for those that may be insecure. */
const attributes = ['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'background'];
const named = [
  ...attributes.map((name) => `[${name}@]`),
  'link[href@]',
  'image[*|href@]',
  '[style@]',
];
const selector = (match: string): string => named.join().replaceAll('@', match);

/**
 * Finds insecure references below a document or shadow root by their attributes. Where the document's
 * base is insecure a relative reference is too, so every attribute is looked at.
 */
export function findReferences(root: Document | ShadowRoot, found: FoundReference): void {
  const insecureBase = root.ownerDocument?.baseURI ?? (root as Document).baseURI;
  const match = insecureBase.startsWith('http:') ? '' : '*="http:" i';
  for (const element of root.querySelectorAll(selector(match))) findIn(element, found);
}

function findIn(element: Element, found: FoundReference): void {
  const style = element.getAttribute('style');
  if (style !== null) findInStyle(style, found);
  for (const name of [...attributes, 'href', 'xlink:href']) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const destination = destinationOf(element, name);
    if (destination === null) continue;
    for (const reference of name === 'srcset' ? candidates(value) : [value]) {
      const url = insecureUrl(reference, element.baseURI);
      if (url !== null) found(url, destination, element);
    }
  }
}

/** Style rules are named only where they can be read, and matter only once something was fetched. */
export function findInStyle(css: string, found: FoundReference): void {
  for (const [, url = ''] of css.matchAll(/url\(\s*["']?(http:[^"')\s]+)/gi)) found(url, 'image');
}

export function insecureUrl(reference: string, base: string): string | null {
  try {
    const { href } = new URL(reference, base);
    return href.startsWith('http:') ? href : null;
  } catch {
    // A reference that is no URL is never asked for.
    return null;
  }
}

/**
 * The URLs of a srcset (HTML, "parse a srcset attribute"): no URL has white space in it, or begins or
 * ends with a comma.
 */
function candidates(srcset: string): readonly string[] {
  return srcset
    .split(/\s+/)
    .map((word) => word.replace(/^(?:[\d.]+[wxh](?:,|$))?,*/, '').replace(/,+$/, ''))
    .filter((word) => /[:/.]/.test(word));
}

/** What the attribute makes the document ask for; null where it asks for nothing. */
export function destinationOf(element: Element, name: string): MixedContentDestination | null {
  const tag = element.localName;
  if (name === 'action' || name === 'formaction') {
    return methodOf(element) === 'dialog' ? null : 'form';
  }
  if (name === 'poster' || name === 'background') return 'image';
  if (tag === 'source') return sourceOf(element.parentElement?.localName);
  if (tag === 'link') return name === 'href' ? linkOf(element as HTMLLinkElement) : null;
  // An embed that is not rendered asks for nothing (HTML, "the embed element").
  if (tag === 'embed' && !element.checkVisibility()) return null;
  if (name.endsWith('href')) return tag === 'image' ? 'image' : null;
  return destinationOfTag(tag);
}

/** What an element of that name asks for by its source; null for all others. */
export function destinationOfTag(tag: string): MixedContentDestination | null {
  if (tag === 'img' || tag === 'input') return 'image';
  return elements.find((name) => name === tag) ?? null;
}

/** Elements, image being that of SVG, which are called what they ask for. */
const elements = [
  'image',
  'audio',
  'video',
  'track',
  'script',
  'embed',
  'object',
  'iframe',
  'frame',
] as const;

function sourceOf(parent: string | undefined): MixedContentDestination {
  return parent === 'audio' || parent === 'video' ? parent : 'image';
}

function linkOf({ relList, as }: HTMLLinkElement): MixedContentDestination | null {
  const has = (token: string): boolean => relList.contains(token);
  if (has('stylesheet')) return 'style';
  if (has('icon')) return 'image';
  if (has('manifest')) return 'manifest';
  if (has('modulepreload')) return 'script';
  if (has('prefetch')) return 'prefetch';
  if (!has('preload')) return null;
  return preloads.find((destination) => destination === as) ?? 'unknown';
}

const preloads = ['script', 'style', 'image', 'font', 'fetch', 'track', 'audio', 'video'] as const;
