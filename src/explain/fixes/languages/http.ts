import { isPlainToken } from '../plain-token.ts';
import { placeholders } from '../placeholders.ts';
import { phrase, template, type Written } from '../written.ts';

/** A field as it goes over the wire (RFC 9110 §5): a line end would begin another one. */
export const http = {
  field: template('http', 'file'),
  phrase: phrase('http'),
  cookie: (name: string): Written<'http'> => ({
    language: 'http',
    text: isPlainToken(name) ? name : placeholders.cookie,
  }),
} as const;
