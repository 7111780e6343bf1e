import { describe, expect, it } from 'vitest';
import { adviceParts } from '../../src/ui/advice-parts.ts';
import { hostPieces, pathPieces, urlParts } from '../../src/ui/break-points.ts';
import { formatFull, formatMoment } from '../../src/ui/format-time.ts';
import { prosePieces } from '../../src/ui/prose-pieces.ts';
import { timelineText } from '../../src/ui/timeline-text.ts';

describe('break points', () => {
  it('lie after the dots of a host, never in a label', () => {
    expect(hostPieces('a-b.example.co.uk')).toEqual(['a-b.', 'example.', 'co.', 'uk']);
    expect(hostPieces('localhost')).toEqual(['localhost']);
  });

  it('lie after the separators of a path', () => {
    expect(pathPieces('/a/b?c=1&d=2')).toEqual(['/', 'a/', 'b?', 'c=', '1&', 'd=', '2']);
    expect(pathPieces('')).toEqual(['']);
  });

  it('lose no character', () => {
    const path = '/2026/03/03/a-long_story;v=1?x=%2F&&y#z';
    expect(pathPieces(path).join('')).toBe(path);
  });
});

describe('urlParts', () => {
  it('shows a port that is not the default, and no credentials', () => {
    expect(urlParts('https://user:secret@example.com:8443/x?y#z')).toEqual({
      scheme: 'https://',
      host: 'example.com',
      port: ':8443',
      rest: '/x?y#z',
    });
    expect(urlParts('https://example.com:443/')).toMatchObject({ port: '', rest: '' });
  });

  it('shows a hostile international name in its ASCII form', () => {
    expect(urlParts('https://аpple.com/')?.host).toBe('xn--pple-43d.com');
  });

  it('cuts what nobody reads', () => {
    expect(urlParts(`https://a.example/${'x'.repeat(500)}`)?.rest).toHaveLength(161);
  });

  it.each(['not a url', 'about:blank', 'file:///etc/hosts'])('is null for %s', (url) => {
    expect(urlParts(url)).toBeNull();
  });
});

describe('prosePieces', () => {
  it('finds hosts with their ports, and leaves the full stop to the sentence', () => {
    expect(prosePieces('Nobody but a-b.example.com:8443.')).toEqual([
      { kind: 'words', text: 'Nobody but ' },
      { kind: 'host', text: 'a-b.example.com:8443' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('keeps a scheme with its host, and a directive whole', () => {
    expect(
      prosePieces('from https://a.example, max-age=300').filter(({ kind }) => kind !== 'words'),
    ).toEqual([
      { kind: 'host', text: 'https://a.example' },
      { kind: 'directive', text: 'max-age=300' },
    ]);
  });

  it('finds none in plain words', () => {
    const text = 'No page came. Nothing was sent.';
    expect(prosePieces(text)).toEqual([{ kind: 'words', text }]);
  });
});

describe('adviceParts', () => {
  it('sets code apart, and gives the last its own line', () => {
    expect(adviceParts('Run `ss -tlnp`, then see: `nc -zv a.example 443`')).toEqual([
      { kind: 'text', text: 'Run ' },
      { kind: 'inline-code', text: 'ss -tlnp' },
      { kind: 'text', text: ', then see: ' },
      { kind: 'snippet', text: 'nc -zv a.example 443' },
    ]);
  });

  it('leaves an odd backtick alone', () => {
    expect(adviceParts('a ` b')).toEqual([{ kind: 'text', text: 'a ` b' }]);
  });
});

describe('formatMoment', () => {
  const style = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
  const at = Date.UTC(2026, 2, 3, 9, 42, 7);

  it('is to the second for something of today', () => {
    expect(formatMoment(at, at + 3_600_000, style)).toBe('10:42:07');
  });

  it('has its date for anything else', () => {
    expect(formatMoment(at, at + 86_400_000, style)).toBe('3 Mar 2026, 10:42');
  });

  it('takes the day from the reader’s clock', () => {
    const late = Date.UTC(2026, 2, 3, 23, 30);
    expect(formatMoment(late, at, style)).toBe('4 Mar 2026, 00:30');
  });

  it('is exact on asking', () => {
    expect(formatFull(at, style)).toMatch(/^3 March 2026.* 10:42:07$/);
  });
});

describe('timelineText', () => {
  it('does not call a page in clear text that came encrypted from somebody unknown', () => {
    const visits = [
      { level: 'insecure', findings: ['insecure-transport.document'] },
      { level: 'insecure', findings: ['insecure-transport.certificate-bypassed'] },
    ] as const;
    expect(timelineText(visits)).toBe(
      '2 visits: Not encrypted 1; Identity not proven 1. Newest: Identity not proven.',
    );
  });

  it('counts by level, worst first, and names the newest', () => {
    const visits = [{ level: 'secure' }, { level: 'insecure' }, { level: 'secure' }] as const;
    expect(timelineText(visits)).toBe('3 visits: Not encrypted 1; Encrypted 2. Newest: Encrypted.');
  });

  it('is a sentence for none', () => {
    expect(timelineText([])).toBe('No visits.');
  });
});
