/**
 * A text that a page's server or owner may have chosen, in one line: without controls and line
 * separators, and with the marks that turn text round or hide it made visible. An isolate that is closed
 * turns nothing round but what is in it (UAX #9 §2.4), and stays.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(closedIsolateOrMark, (found) =>
      /^\u2068.*\u2069$/su.test(found) ? found : '\uFFFD',
    )
    .trim();
}

const closedIsolateOrMark = /\u2068[^\p{Cf}]*\u2069|\p{Cf}/gu;
