import * as fc from 'fast-check';
import type { PageRecord } from '../../src/core/page-record.ts';
import { certificateOf, firefoxTold, rootOf } from '../core/connections.ts';
import { failedPageOf, pageOf, resource } from '../checks/page-of.ts';

/** Pieces that mean something in Markdown, HTML or a table, and random text between them. */
const piece = fc.oneof(
  fc.constantFrom(
    '|',
    '`',
    '``',
    '```',
    '\\',
    '\n',
    '\r\n',
    '\u2028',
    '\n\n# ',
    '\n---\n',
    '\n| --- |\n',
    '<script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '&lt;',
    '&#60;',
    '</a>',
    '[a](https://evil.test)',
    '![a](https://evil.test/a.png)',
    '[a]: https://evil.test',
    '[^1]',
    'https://evil.test',
    'www.evil.test',
    'mailto:a@evil.test',
    '<https://evil.test>',
    '**',
    '__',
    '~~',
    '$$',
    '{{',
    '{%',
    '[[',
    ']]',
    '* ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\u202E',
  ),
  fc.string({ maxLength: 6 }),
);

export const hostileText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

/** Pages on which every string that a server or a page can choose is hostile. */
export const hostilePage: fc.Arbitrary<PageRecord> = fc
  .tuple(hostileText, hostileText, hostileText, hostileText, fc.boolean())
  .map(([path, field, query, error, fails]) => {
    const url = `https://alice:password@a.test/${path}?${query}#${query}`;
    if (fails) return failedPageOf(url, error);
    const page = pageOf(url, {
      via: [`http://a.test/${path}`, { byBrowser: `http://b.test/?${query}` }],
      fields: { 'strict-transport-security': [field] },
      report: {
        resources: [
          resource('timed', `http://bob:password@cdn.test/${path}?${query}#${path}`),
          resource('referenced', `http://cdn.test/?${query}`, 'form'),
        ],
      },
      security: firefoxTold({
        cipherSuite: field,
        keyExchangeGroup: path,
        overriddenError: path.length > 6 ? 'unknown' : null,
        certificates: [
          certificateOf(
            { subject: path, issuer: query, sha256: field },
            { dnsNames: [path, field] },
          ),
          rootOf({ subject: field, issuer: path }),
        ],
      }),
      frames: { [`https://frame.test/${path}`]: { resources: [resource('fetched-upgraded')] } },
    });
    return withAddress(page, field);
  });

function withAddress(page: PageRecord, address: string): PageRecord {
  const { navigation } = page;
  if (!navigation?.response) return page;
  return { ...page, navigation: { ...navigation, response: { ...navigation.response, address } } };
}
