/**
 * Whether every configuration reads a cookie's name as one plain word. RFC 6265 §4.1.1 lets a name have
 * `$`, `'`, backticks, `|`, `*` and more; a usual name has none of them.
 */
export function isPlainToken(text: string): boolean {
  return /^[A-Za-z\d_][\w.-]{0,63}$/.test(text);
}
