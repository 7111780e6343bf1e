import type { ReportedTls } from '../core/reported-tls.ts';
import { code, element, join, table, text, type Html } from './html-text.ts';
import { tlsRest, tlsRows, type TlsIssuer } from './tls-rows.ts';

/** The connection, the server's certificate, and who vouches for it, as blocks of HTML. */
export function tlsHtml(tls: ReportedTls | null): readonly Html[] {
  if (tls === null) return [];
  const { isBare, issuers, cut } = tlsRest(tls);
  const rows = tlsRows(tls).map(({ fact, literals, words }) => [
    text(fact),
    join([join(literals.map(code), ', '), text(words)], literals.length > 0 ? ' ' : ''),
  ]);
  return [
    table(['Fact', 'Value'], rows, true),
    ...(isBare ? [element('p', text('The browser showed no certificate.'))] : []),
    ...(issuers.length === 0
      ? []
      : [element('p', text('Vouched for by:')), element('ul', join(issuers.map(issuerItem)))]),
    ...(cut === null ? [] : [element('p', text(cut), ' class="soft"')]),
  ];
}

function issuerItem({ subject, isBuiltIn, sha256 }: TlsIssuer): Html {
  const parts = [
    subject === null ? text('a certificate without a name') : code(subject),
    ...(isBuiltIn ? [text('came with the browser')] : []),
    ...(sha256 === null ? [] : [join([text('SHA-256'), code(sha256)], ' ')]),
  ];
  return element('li', join(parts, ', '));
}
