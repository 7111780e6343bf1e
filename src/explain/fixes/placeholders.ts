import type { FixPart } from './fix.ts';

/** What stands in the place of a value that cannot be written safely, or is not known here. */
export const placeholders = {
  host: 'your-host.example',
  cookie: 'your-cookie',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  site: 'Default Web Site',
  backend: 'backend.your-host.example',
} as const;

export type Placeholder = keyof typeof placeholders;

const meanings: Readonly<Record<Placeholder, string>> = {
  host: 'the host of this page, which has characters that a configuration or a shell could act on',
  cookie: 'the cookie, whose name has characters that a configuration could act on',
  ipv4: 'the IPv4 address of your server',
  ipv6: 'the IPv6 address of your server, if it has one',
  site: 'the name that IIS has for the site',
  backend: 'the server behind this one',
};

/** A sentence for each placeholder that stands in what is to be pasted. */
export function explainPlaceholders(parts: readonly FixPart[]): readonly string[] {
  const text = parts.map(({ say, snippet }) => `${say}\n${snippet?.text ?? ''}`).join('\n');
  // The longer of two placeholders holds the shorter.
  const rest = text.replaceAll(placeholders.backend, '');
  return (Object.keys(placeholders) as Placeholder[])
    .filter((name) => (name === 'backend' ? text : rest).includes(placeholders[name]))
    .map((name) => `${placeholders[name]} stands for ${meanings[name]}.`);
}
