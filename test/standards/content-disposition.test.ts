import { expect, test } from 'vitest';
import { isDownload } from '../../src/standards/content-disposition.ts';

const disposition = (value: string, type = 'text/html') => ({
  'content-disposition': [value],
  'content-type': [type],
});
const type = (value: string) => ({ 'content-type': [value] });

test.each([
  [true, 200, disposition('attachment')],
  // RFC 6266 §5
  [true, 200, disposition('Attachment; filename=example.html')],
  [true, 200, disposition("attachment; filename*= UTF-8''%e2%82%ac%20rates")],
  [false, 200, disposition('INLINE; filename= "an example.html"')],
  // RFC 6266 §4.2: an unknown type is an attachment.
  [true, 200, disposition('form-data')],
  [false, 200, disposition('')],
  [true, 200, type('application/octet-stream')],
  [true, 200, type('Application/ZIP; x=y')],
  [false, 200, type('text/html; charset=utf-8')],
  [false, 200, type('image/png')],
  [false, 200, type('application/pdf')],
  [false, 200, type('application/ld+json')],
  // What a browser shows once it has looked into it.
  [false, 200, {}],
  [false, 200, type('')],
  [true, 206, disposition('attachment')],
  [false, 204, disposition('attachment')],
  [false, 205, disposition('attachment')],
  [false, 404, disposition('attachment')],
])('%s: %i with %j is a download', (expected, status, fields) => {
  expect(isDownload(status, fields)).toBe(expected);
});
