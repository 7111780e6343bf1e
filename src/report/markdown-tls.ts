import type { ReportedTls } from '../core/reported-tls.ts';
import { code, codeCell, prose, table } from './markdown-text.ts';
import { tlsRest, tlsRows, type TlsIssuer, type TlsRow } from './tls-rows.ts';

/** The connection, the server's certificate, and who vouches for it, as Markdown blocks. */
export function tlsMarkdown(tls: ReportedTls | null): readonly string[] {
  if (tls === null) return [];
  const { isBare, issuers, cut } = tlsRest(tls);
  return [
    table(['Fact', 'Value'], tlsRows(tls).map(rowCells)),
    ...(isBare ? ['The browser showed no certificate.'] : []),
    ...(issuers.length === 0 ? [] : ['**Vouched for by:**', issuers.map(issuerLine).join('\n')]),
    ...(cut === null ? [] : [cut]),
  ];
}

function rowCells({ fact, literals, words }: TlsRow): readonly string[] {
  const shown = literals.map(codeCell).join(', ');
  // Prose would lose the space it begins with.
  return [fact, literals.length === 0 ? prose(words) : shown + words];
}

function issuerLine({ subject, isBuiltIn, sha256 }: TlsIssuer): string {
  const origin = isBuiltIn ? ', came with the browser' : '';
  const print = sha256 === null ? '' : `, SHA-256 ${code(sha256)}`;
  return `- ${subject === null ? 'a certificate without a name' : code(subject)}${origin}${print}`;
}
