/** Lets a content script look into closed shadow roots: `chrome.dom` in Chromium, a method in Firefox. */
declare global {
  interface Element {
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

type OpenShadow = (element: Element) => ShadowRoot | null;

/** Every shadow root below the document, nested ones included. */
export function findShadowRoots(
  root: Document | ShadowRoot,
  open: OpenShadow,
): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const element of root.querySelectorAll('*')) {
    const shadow = canHaveShadow(element) ? open(element) : null;
    if (shadow) roots.push(shadow, ...findShadowRoots(shadow, open));
  }
  return roots;
}

/** DOM §4.2.14 "attachShadow": custom elements and these names only. */
const hosts =
  /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

function canHaveShadow(element: Element): boolean {
  return hosts.test(element.localName);
}
