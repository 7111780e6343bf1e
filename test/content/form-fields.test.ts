import { describe, expect, it } from 'vitest';
import { countFields, methodOf } from '../../src/content/form-fields.ts';

const root = (...types: readonly string[]): Document =>
  ({ querySelectorAll: () => types.map((type) => ({ type })) }) as unknown as Document;

describe('fields that a person types into', () => {
  it('are counted by what they are for, in every root', () => {
    const page = root('text', 'search', 'email', 'tel', 'url', 'number', 'textarea', 'password');
    expect(countFields([page, root('password')])).toEqual({ text: 7, password: 2 });
  });

  it('are not those that nobody types into', () => {
    const others = ['hidden', 'submit', 'button', 'checkbox', 'radio', 'file', 'image', 'reset'];
    expect(countFields([root(...others, 'color', 'range')])).toEqual({ text: 0, password: 0 });
  });
});

interface Start {
  readonly method?: string;
  readonly formmethod?: string;
  readonly form?: object | null;
}

function element(localName: string, { form, ...attributes }: Start): Element {
  const getAttribute = (name: string): string | null =>
    (attributes as Readonly<Record<string, string>>)[name] ?? null;
  return { localName, getAttribute, form } as unknown as Element;
}

describe('how a form sends', () => {
  const posting = element('form', { method: 'post' });

  it.each([
    ['get', 'a form that says nothing', element('form', {})],
    ['post', 'a form in any case', element('form', { method: 'POST' })],
    ['dialog', 'a form of a dialog', element('form', { method: 'dialog' })],
    ['post', 'a button of a form', element('button', { form: posting })],
    ['get', 'a button of its own mind', element('button', { formmethod: 'get', form: posting })],
    ['post', 'one that posts', element('input', { formmethod: 'post', form: element('form', {}) })],
    ['get', 'a button without a form', element('button', { form: null })],
    ['get', 'anything else', element('div', {})],
    // A field of the form can be called so, and then hides the form's own property.
    ['post', 'a form with a field called form', element('form', { method: 'post', form: {} })],
  ])('%s: %s', (method, _name, of) => {
    expect(methodOf(of)).toBe(method);
  });
});
