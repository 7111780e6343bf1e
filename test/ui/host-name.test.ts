import { isValidElement, type ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { HostName } from '../../src/ui/host-name.tsx';
import { OwnScript } from '../../src/ui/own-script.tsx';

/** What components without state say, each isolated part between brackets with its direction. */
function said(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(said).join('');
  if (typeof node === 'string') return node;
  if (!isValidElement(node)) return '';
  const { type, props } = node as { type: unknown; props: Record<string, unknown> };
  if (typeof type === 'function')
    return said((type as (given: unknown) => ComponentChildren)(props));
  const inner = said(props['children'] as ComponentChildren);
  return type === 'bdi' ? `[${props['dir'] === 'ltr' ? 'ltr ' : ''}${inner}]` : inner;
}

describe('the host of a URL', () => {
  it.each([
    ['https://www.example.test/a', '[ltr www.example.test]'],
    ['http://a.test:8080/', '[ltr a.test:8080]'],
    ['file://nas/a.html', '[ltr file://nas]'],
    ['https://xn--bcher-kva.test:8443/', '[ltr xn--bcher-kva.test:8443] [bücher.test]'],
    ['https://xn--4dbrk0ce.test/', '[ltr xn--4dbrk0ce.test] [ישראל.test]'],
    // Cyrillic letters that look like Latin ones: the name in ASCII says so.
    ['https://xn--80ak6aa92e.test/', '[ltr xn--80ak6aa92e.test] [аррӏе.test]'],
    ['https://xn--a.test/', '[ltr https://xn--a.test/]'],
  ])('%s is shown as %s', (url, text) => {
    expect(said(HostName({ url }))).toBe(text);
  });

  it('has its own script only where that is another and the very same name', () => {
    expect(OwnScript({ host: 'example.test' })).toBeNull();
    expect(OwnScript({ host: '[::1]' })).toBeNull();
    expect(OwnScript({ host: 'xn--a.test' })).toBeNull();
    expect(said(OwnScript({ host: 'xn--bcher-kva.test' }))).toBe(' [bücher.test]');
  });
});
