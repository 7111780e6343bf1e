/** Whether an answer is a file to keep and not a page to show: RFC 6266 §4.2, HTML's "navigate". */

interface DispositionFields {
  readonly 'content-disposition'?: readonly string[];
  readonly 'content-type'?: readonly string[];
}

/** Media types that browsers show. Some show others too, so what is in doubt is here. */
const shown =
  /^(?:text|image|audio|video|font|multipart)\/|^application\/(?:pdf|json|xml|javascript|ecmascript|xhtml\+xml|[\w.-]+\+(?:json|xml))$/;

/** True only where every browser takes the answer for a download. */
export function isDownload(status: number, fields: DispositionFields): boolean {
  // Nothing to show, and nothing to keep (RFC 9110 §15.3.5, §15.3.6).
  if (status === 204 || status === 205 || status >= 300) return false;
  const disposition = firstWord(fields['content-disposition']?.[0]);
  if (disposition !== '' && disposition !== 'inline') return true;
  const type = firstWord(fields['content-type']?.[0]);
  return type !== '' && !shown.test(type);
}

function firstWord(field = ''): string {
  return (field.split(';')[0] ?? '').trim().toLowerCase();
}
