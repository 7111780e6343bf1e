import { isPlainHost } from '../../../core/plain-host.ts';
import { setCookieText, type SetCookie } from '../../../standards/set-cookie.ts';
import { isPlainPath } from '../plain-path.ts';
import { isPlainToken } from '../plain-token.ts';
import { placeholders } from '../placeholders.ts';
import { phrase, template, type Written } from '../written.ts';

/** A field as it goes over the wire (RFC 9110 §5): a line end would begin another one. */
export const http = {
  field: template('http', 'file'),
  phrase: phrase('http'),
  /** A cookie's line with an ellipsis for its value, for a time of day, and for what is no plain word. */
  setCookie: (cookie: SetCookie): Written<'http'> => {
    const { name, path, domain } = cookie;
    const text = setCookieText({
      ...cookie,
      name: isPlainToken(name) ? name : placeholders.cookie,
      path: path === null || isPlainPath(path) ? path : '…',
      domain: domain === null || isPlainHost(domain) ? domain : '…',
    });
    return { language: 'http', text: text.replace(/(?<=; Expires=)[^;]*/, '…') };
  },
} as const;
