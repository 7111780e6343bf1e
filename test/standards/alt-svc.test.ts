import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAltSvc, type AlternativeService } from '../../src/standards/alt-svc.ts';
import { anyText } from './any-text.ts';

/** An alternative on the origin's own host, fresh for a day. */
function service(
  protocol: string,
  port: number,
  other: Partial<AlternativeService> = {},
): AlternativeService {
  return { protocol, host: null, port, maxAge: 86_400, persist: false, ...other };
}

const alt = { host: 'alt.example.com' };

describe('the examples of RFC 7838', () => {
  test.each<readonly [string, readonly AlternativeService[]]>([
    // §3
    ['h2=":8000"', [service('h2', 8000)]],
    ['h2="new.example.org:80"', [service('h2', 80, { host: 'new.example.org' })]],
    ['h2="alt.example.com:8000", h2=":443"', [service('h2', 8000, alt), service('h2', 443)]],
    // The table of protocol names, with an authority
    ['w%3Dx%3Ay#z=":443"', [service('w=x:y#z', 443)]],
    ['x%25y=":443"', [service('x%y', 443)]],
    // §3.1
    ['h2=":443"; ma=3600', [service('h2', 443, { maxAge: 3600 })]],
    [
      'h2=":443"; ma=2592000; persist=1',
      [service('h2', 443, { maxAge: 2_592_000, persist: true })],
    ],
  ])('%s', (field, alternatives) => {
    expect(parseAltSvc([field])).toEqual({ kind: 'alternatives', alternatives, skipped: [] });
  });

  test('clear', () => {
    expect(parseAltSvc(['clear'])).toEqual({ kind: 'clear' });
  });
});

describe('an Alt-Svc field that can be read', () => {
  test.each<readonly [string, readonly AlternativeService[]]>([
    [
      'h3=":443"; ma=86400, h3-29=":443"; ma=60',
      [service('h3', 443), service('h3-29', 443, { maxAge: 60 })],
    ],
    ['h2="[2001:db8::1]:443"', [service('h2', 443, { host: '[2001:db8::1]' })]],
    ['h2="192.0.2.1:443"', [service('h2', 443, { host: '192.0.2.1' })]],
    ['h2="ALT.Example.COM:443"', [service('h2', 443, alt)]],
    ['h3=":0443"', [service('h3', 443)]],
    ['h3=":1"', [service('h3', 1)]],
    ['h3=":65535"', [service('h3', 65_535)]],
    ['http/1.1=":80"', []],
    ['http%2F1.1=":80"', [service('http/1.1', 80)]],
    ['x%2fy=":80"', [service('x/y', 80)]],
    ['x%FFy=":80"', [service('x\u00FFy', 80)]],
    // Quoted strings may escape any character, and hold separators.
    ['h2="\\:4\\43"', [service('h2', 443)]],
    ['h2=":443";note="a,b;c", h3=":443"', [service('h2', 443), service('h3', 443)]],
    ['h2=":443"; ma="60"', [service('h2', 443, { maxAge: 60 })]],
    ['h2=":443"; ma=0', [service('h2', 443, { maxAge: 0 })]],
    ['h2=":443";ma=60;ma=70', [service('h2', 443, { maxAge: 60 })]],
    // White space around commas and semicolons, and empty members
    [
      ' \th2=":443"\t ;\tma=60 , ,h3=":443"',
      [service('h2', 443, { maxAge: 60 }), service('h3', 443)],
    ],
    ['h2=":443";', [service('h2', 443)]],
    ['', []],
    [',', []],
    // Unknown parameters are ignored, and any persist but 1.
    ['h2=":443"; later=yes', [service('h2', 443)]],
    ['h2=":443"; persist=0', [service('h2', 443)]],
    ['h2=":443"; persist=true', [service('h2', 443)]],
    ['h2=":443"; persist="1"', [service('h2', 443, { persist: true })]],
    ['quic=":443"; v="44,43"', [service('quic', 443)]],
  ])('%s', (field, alternatives) => {
    expect(parseAltSvc([field])).toMatchObject({ kind: 'alternatives', alternatives });
  });

  test('is read with all its lines together', () => {
    expect(parseAltSvc(['h3=":443"', 'h2=":443"'])).toMatchObject({
      alternatives: [service('h3', 443), service('h2', 443)],
    });
  });
});

describe('a member that cannot be read is skipped, and spoils no other', () => {
  test.each([
    'h2=example.com:443',
    'h2=:443',
    'h2',
    'h2=',
    '=":443"',
    'h2 = ":443"',
    'h2= ":443"',
    'h@=":443"',
    '"h2"=":443"',
    'h2="example.com"',
    'h2=""',
    'h2=":"',
    'h2=":0"',
    'h2=":65536"',
    'h2=":port"',
    'h2=":-1"',
    'h2="a b:443"',
    'h2="user@a.example:443"',
    'h2="https://a.example:443"',
    'h2="a.example/path:443"',
    'h2="2001:db8::1:443"',
    'h2="[2001:db8::1:443"',
    'h2="[no address]:443"',
    'h2=":443"x',
    'x%y=":443"',
    'x%4=":443"',
    'h2=":443"; ma=soon',
    'h2=":443"; ma=-1',
    'h2=":443"; ma',
    'h2=":443"; =1',
    'h2=":443"; a b=1',
    'h2=":443"; a=b c',
    'h2 :443',
    'clear',
    'CLEAR',
  ])('%s', (member) => {
    expect(parseAltSvc([`h3=":443", ${member}`])).toEqual({
      kind: 'alternatives',
      alternatives: [service('h3', 443)],
      skipped: [member],
    });
  });

  test.each(['CLEAR', 'clear;', 'clear, clear', '"clear"'])('%s does not clear', (field) => {
    expect(parseAltSvc([field])).toMatchObject({ kind: 'alternatives', alternatives: [] });
  });

  test('an open quote takes the rest of its line with it, and no other line', () => {
    expect(parseAltSvc(['h2=":443, h3=":443"', 'h3=":8443"'])).toMatchObject({
      alternatives: [service('h3', 8443)],
    });
  });
});

test('whatever is sent, every alternative has a port and an age, and nothing throws', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom('h3', '=', '":443"', ';', ',', 'ma=60', 'clear', '"', '\\', '%', 'a.example'),
  );
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
      const parsed = parseAltSvc(lines);
      if (parsed.kind === 'clear') return;
      for (const { port, maxAge, host } of parsed.alternatives) {
        expect(port).toBeGreaterThan(0);
        expect(port).toBeLessThan(65_536);
        expect(maxAge).toBeGreaterThanOrEqual(0);
        expect(host).not.toBe('');
      }
    }),
  );
});
