/** What a person can read in the popup: visible words only, in their order. */
export interface PopupWords {
  /** The first heading. */
  readonly heading: string;
  /** All of the main part. */
  readonly main: string;
  readonly paragraphs: readonly string[];
  /** The steps of the path with what their signs say: `Port 443 default (good)`. */
  readonly path: readonly string[];
  /** Who can see what, by column: `Can change: The first request [http://a.test/]`. */
  readonly sights: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    /** The servers there is a way to mend it for. */
    readonly servers: readonly string[];
    /** What is there to be pasted, for the server that is chosen and to see that it worked. */
    readonly snippets: string;
  }[];
  /** How many rows of the history can be seen. */
  readonly visits: number;
}

/**
 * Reads the popup, and opens what is closed: what stands there is read when it is read again. Runs in
 * the popup, so it may use nothing from outside itself.
 */
// oxlint-disable unicorn/consistent-function-scoping -- nothing from outside is there where it runs
export function readPopup(): PopupWords {
  const textOf = (element: Element | null | undefined): string =>
    ((element as HTMLElement | null | undefined)?.innerText ?? '').replaceAll(/\s+/gu, ' ').trim();
  const allIn = (root: ParentNode | null | undefined, selector: string): readonly Element[] =>
    [...(root?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility());
  const textsIn = (root: ParentNode | null | undefined, selector: string): readonly string[] =>
    allIn(root, selector).map(textOf);
  const main = document.querySelector('main');
  const sectionOf = (title: string): Element | undefined =>
    allIn(main, 'section').find((section) => {
      const label = section.getAttribute('aria-labelledby');
      return label !== null && textOf(document.getElementById(label)) === title;
    });
  const findings = sectionOf('Findings');
  const whoSees = sectionOf('Who can see what');
  for (const closed of [
    ...allIn(findings, 'h3 button[aria-expanded="false"]'),
    ...allIn(whoSees, ':scope > button[aria-expanded="false"]'),
    ...allIn(findings, 'details:not([open]) > summary'),
  ]) {
    (closed as HTMLElement).click();
  }
  const sightOf = (item: Element): string => {
    const [what = ''] = ((item as HTMLElement).innerText ?? '').trim().split('\n');
    const places = textsIn(item, ':scope > ul > li');
    return places.length === 0 ? what : `${what} [${places.join(' ')}]`;
  };
  return {
    heading: textOf(allIn(document, 'h1')[0]),
    main: textOf(main),
    paragraphs: textsIn(main, 'p'),
    path: allIn(sectionOf('Path'), 'ol > li').map(
      (step) => `${textOf(step)} (${step.getAttribute('data-state')})`,
    ),
    sights: Object.fromEntries(
      allIn(whoSees, 'section').map((column) => [
        textOf(allIn(column, 'h3')[0]),
        allIn(column, 'h4').flatMap((heading) =>
          allIn(heading.parentElement, ':scope > ul > li').map(
            (item) => `${textOf(heading)}: ${sightOf(item)}`,
          ),
        ),
      ]),
    ),
    findings: allIn(findings, 'h3').map((heading) => ({
      title: textOf(heading),
      paragraphs: textsIn(heading.parentElement, 'p'),
      servers: textsIn(heading.parentElement, '[role="tab"]'),
      snippets: allIn(heading.parentElement, 'pre')
        .map((lines) => (lines as HTMLElement).innerText)
        .join('\n'),
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
