/** As much of a document as the content script looks at; what a selector finds is the browser's affair. */
export interface FakeElementStart {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly baseURI?: string;
  readonly parent?: string;
  readonly rel?: string;
  readonly as?: string;
  readonly lazy?: boolean;
  readonly hidden?: boolean;
}

/** Stands in for the DOM's Element, so that `instanceof` finds it. */
export class FakeElement {
  readonly localName: string;
  readonly baseURI: string;
  readonly parentElement: { readonly localName: string } | null;
  readonly relList: { readonly contains: (token: string) => boolean };
  readonly as: string;
  readonly #start: FakeElementStart;

  constructor(localName: string, start: FakeElementStart = {}) {
    this.#start = start;
    this.localName = localName;
    this.baseURI = start.baseURI ?? 'https://a.test/';
    this.parentElement = start.parent === undefined ? null : { localName: start.parent };
    const tokens = start.rel?.split(' ') ?? [];
    this.relList = { contains: (token) => tokens.includes(token) };
    this.as = start.as ?? '';
  }

  getAttribute(name: string): string | null {
    return this.#start.attributes?.[name] ?? null;
  }

  matches(): boolean {
    return this.#start.lazy ?? false;
  }

  checkVisibility(): boolean {
    return !(this.#start.hidden ?? false);
  }
}

export function fakeElement(localName: string, start: FakeElementStart = {}): Element {
  return new FakeElement(localName, start) as unknown as Element;
}

export interface FakeDocument {
  readonly baseURI: string;
  readonly ownerDocument: null;
  readonly styleSheets: readonly object[];
  readonly adoptedStyleSheets: readonly object[];
  readonly querySelectorAll: (selector: string) => readonly Element[];
}

/** A document with these elements. Every selector but the one for `meta` finds them all. */
export function fakeDocument(
  elements: readonly Element[],
  {
    metas = [],
    baseURI = 'https://a.test/',
  }: { metas?: readonly Element[]; baseURI?: string } = {},
): FakeDocument {
  return {
    baseURI,
    ownerDocument: null,
    styleSheets: [],
    adoptedStyleSheets: [],
    querySelectorAll: (selector) => (selector.startsWith('head > meta') ? metas : elements),
  };
}
