/** What a person can read in the popup: visible words only, in their order. */
export interface PopupWords {
  /** The first heading. */
  readonly heading: string;
  /** All of the main part. */
  readonly main: string;
  readonly paragraphs: readonly string[];
  readonly findings: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
  /** How many rows of the history can be seen. */
  readonly visits: number;
}

/**
 * Reads the popup, and opens the findings that are closed: what they say is there when it is read again.
 * Runs in the popup, so it may use nothing from outside itself.
 */
// oxlint-disable unicorn/consistent-function-scoping -- nothing from outside is there where it runs
export function readPopup(): PopupWords {
  const textOf = (element: Element | null | undefined): string =>
    ((element as HTMLElement | null | undefined)?.innerText ?? '').replaceAll(/\s+/gu, ' ').trim();
  const allIn = (root: ParentNode | null | undefined, selector: string): readonly Element[] =>
    [...(root?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility());
  const paragraphsOf = (root: ParentNode | null | undefined): readonly string[] =>
    allIn(root, 'p').map(textOf);
  const main = document.querySelector('main');
  const list = allIn(main, 'section').find((section) => {
    const label = section.getAttribute('aria-labelledby');
    return label !== null && textOf(document.getElementById(label)) === 'Findings';
  });
  for (const closed of allIn(list, 'h3 button[aria-expanded="false"]')) {
    (closed as HTMLElement).click();
  }
  return {
    heading: textOf(allIn(document, 'h1')[0]),
    main: textOf(main),
    paragraphs: paragraphsOf(main),
    findings: allIn(list, 'h3').map((heading) => ({
      title: textOf(heading),
      paragraphs: paragraphsOf(heading.parentElement),
    })),
    visits: allIn(main, 'ol[aria-label^="Visits"] > li').length,
  };
}

/** Presses the button or tab of this name, if it can be seen. Runs in the popup. */
export function pressButton(name: string): boolean {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.innerText.trim() === name && one.checkVisibility(),
  );
  button?.click();
  return button !== undefined;
}
