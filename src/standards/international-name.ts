import { decodePunycode } from './punycode.ts';
import { hostnameOf } from './url.ts';

/** A host name, or one with a wildcard, as protocols write it and as its readers do. */
export interface InternationalName {
  /** In ASCII, with `xn--` labels (A-labels, RFC 5890 §2.3.2.1); the text itself where it is no such name. */
  readonly ascii: string;
  /** In its own script (U-labels); null where that is the same, or may not be shown. */
  readonly unicode: string | null;
}

/**
 * Reads a name of either form. The other is given only where the URL standard's own parser, which
 * refuses what could deceive, turns it back into the first.
 */
export function internationalName(name: string): InternationalName {
  const [wildcard, host] = name.startsWith('*.') ? ['*.', name.slice(2)] : ['', name];
  // Only what is a host name and nothing else: no port, path or user.
  if (!/^[^\s/?#@:[\]\\]+$/.test(host)) return { ascii: name, unicode: null };
  if (!isAscii(host)) {
    const ascii = hostnameOf(`https://${host}/`);
    if (ascii === '') return { ascii: name, unicode: null };
    return { ascii: wildcard + ascii, unicode: isReadable(host) ? name : null };
  }
  const lower = host.toLowerCase();
  const decoded = lower.split('.').map(decodedLabel);
  const unicode = decoded.includes(null) ? lower : decoded.join('.');
  const isOther =
    unicode !== lower && isReadable(unicode) && hostnameOf(`https://${unicode}/`) === lower;
  return { ascii: name, unicode: isOther ? wildcard + unicode : null };
}

function decodedLabel(label: string): string | null {
  return /^xn--/i.test(label) ? decodePunycode(label.slice(4)) : label;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Without marks that cannot be seen, or that end a host in a URL. */
function isReadable(text: string): boolean {
  return !/[\p{C}\p{Z}\uFFFD/?#@:\\]/u.test(text);
}
