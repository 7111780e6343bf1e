/** The popup's tabs, in their order. */
export const popupViews = ['Overview', 'Requests', 'Certificate', 'History'] as const;

/**
 * Opens what is closed in the view, and of the path's steps the last, for only one of them can be open;
 * gives how many it opened. Runs in the popup, so it may use nothing from outside itself.
 */
export function openClosed(): number {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside is there where it runs
  const visible = (selector: string): readonly HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].filter((one) =>
      one.checkVisibility(),
    );
  const steps = visible('.path-steps button');
  const isStepOpen = steps.some((step) => step.getAttribute('aria-expanded') === 'true');
  const opened = [
    ...visible('button[aria-expanded="false"]').filter((one) => !steps.includes(one)),
    ...visible('details:not([open]) > summary'),
    ...(isStepOpen ? [] : steps.slice(-1)),
  ];
  for (const one of opened) one.click();
  return opened.length;
}
