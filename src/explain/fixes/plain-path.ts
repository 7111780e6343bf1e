/** Whether every shell reads the path of a URL as one plain word. */
export function isPlainPath(path: string): boolean {
  return path.length <= 200 && /^(?:\/[\w.~-]*)+$/.test(path);
}
