import { findInStyle, type FoundReference } from './insecure-references.ts';

/** Names what the readable style sheets of a root refer to, each sheet once. */
export function findInStyleSheets(
  root: Document | ShadowRoot,
  seen: WeakSet<CSSStyleSheet>,
  found: FoundReference,
): void {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    const rules = seen.has(sheet) ? null : readableRules(sheet);
    if (rules === null) continue;
    seen.add(sheet);
    for (const rule of rules) findInStyle(rule.cssText, found);
  }
}

/** A sheet of another origin may not be read, and one that is still loading cannot be yet. */
function readableRules(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.cssRules;
  } catch {
    return null;
  }
}
