/** What the popup's certificate view shows, by the titles of what was opened. */
export interface ShownCertificate {
  /** Its first heading. */
  readonly title: string;
  /** All that can be read there before anything is opened. */
  readonly text: string;
  /** The names it is for. */
  readonly names: readonly string[];
  /** The certificates of the chain, the server's own first. */
  readonly chain: readonly Facts[];
  readonly sections: Readonly<Record<string, Facts>>;
}

type Facts = Readonly<Record<string, string>>;

/** Opens all there is to open and reads it. Runs in the popup, so it may use nothing from outside itself. */
// oxlint-disable unicorn/consistent-function-scoping -- nothing from outside is there where it runs
export async function readShownCertificate(): Promise<ShownCertificate> {
  const view = document.querySelector<HTMLElement>('.certificate');
  const all = (root: ParentNode | null, selector: string): readonly HTMLElement[] => [
    ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const text = view?.innerText ?? '';
  // What is shown is decided when the click is over.
  for (const closed of all(view, 'button[aria-expanded="false"]')) {
    closed.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
  const factsIn = (root: ParentNode): Facts =>
    Object.fromEntries(
      all(root, 'dl > div').map((fact) => [
        fact.querySelector('dt')?.textContent ?? '',
        all(fact, 'dd:not(.remark)')
          .map(({ textContent }) => textContent)
          .join(', '),
      ]),
    );
  const sections = all(view, '.certificate-sections > .disclosure').map((section) => [
    section.querySelector('h3')?.textContent ?? '',
    factsIn(section),
  ]);
  return {
    title: view?.querySelector('h2')?.textContent ?? '',
    text,
    names: all(view, '[aria-label="Names it is for"] > li .host').map(
      ({ textContent }) => textContent,
    ),
    chain: all(view, '.chain > li').map(factsIn),
    sections: Object.fromEntries(sections) as Readonly<Record<string, Facts>>,
  };
}
