import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Which of axe's rules: all; those that judge colours, which depend on the theme and take most of the
 * time; or the others.
 */
export type AxeRules = 'all' | 'colours' | 'all-but-colours';

/** Nothing that a page of Portlight needs comes from elsewhere. */
const options = {
  preload: false,
  resultTypes: ['violations'],
  elementRef: false,
} satisfies axe.RunOptions;

const optionsFor: Readonly<Record<AxeRules, axe.RunOptions>> = {
  all: options,
  colours: { ...options, runOnly: { type: 'rule', values: ['color-contrast'] } },
  'all-but-colours': { ...options, rules: { 'color-contrast': { enabled: false } } },
};

/** What axe has against the page, in a line for each rule. */
export async function axeViolations(
  page: Page,
  rules: AxeRules = 'all',
): Promise<readonly string[]> {
  // It is large: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (runOptions) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(runOptions);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, optionsFor[rules]);
}
