import type { InsecureFields } from '../core/insecure-fields.ts';

/** How many fields, of forms or outside of any, a person can type into; shadow roots are roots too. */
export function countFields(roots: readonly (Document | ShadowRoot)[]): InsecureFields {
  const count = { text: 0, password: 0 };
  for (const root of roots) {
    for (const { type } of root.querySelectorAll<HTMLInputElement>('input,textarea')) {
      if (type === 'password') count.password += 1;
      else if (/^(?:text|search|email|tel|url|number)/.test(type)) count.text += 1;
    }
  }
  return count;
}

/**
 * How the form, or the form that the button sends, would send: by POST, not at all (`dialog`), or by GET,
 * whatever else is written there. Read from the attributes, for a field called `method` hides the
 * form's own property.
 */
export function methodOf(element: Element): string {
  const form = element.localName === 'form' ? element : (element as HTMLButtonElement).form;
  const method = element.getAttribute('formmethod') ?? form?.getAttribute('method');
  return method?.toLowerCase() ?? 'get';
}
