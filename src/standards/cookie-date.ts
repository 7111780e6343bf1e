/**
 * Cookie dates as browsers read them, RFC 6265bis §5.1.1 (the same in RFC 6265): far looser than HTTP's
 * own dates, and always in UTC.
 */

interface DateParts {
  time?: readonly [number, number, number];
  day?: number;
  month?: number;
  year?: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Milliseconds since the epoch; null where the text is no date, and then the attribute is ignored. */
export function parseCookieDate(text: string): number | null {
  // Step 1: everything that is neither a letter, a digit nor a colon separates, some controls aside.
  const tokens = text.split(/[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/);
  const { time, day, month, year } = tokens.reduce(readToken, {});
  if (time === undefined || day === undefined || month === undefined || year === undefined) {
    return null;
  }
  const [hour, minute, second] = time;
  const full = year >= 70 && year <= 99 ? year + 1900 : year <= 69 ? year + 2000 : year;
  if (day < 1 || day > 31 || full < 1601 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(full, month, day);
  date.setUTCHours(hour, minute, second);
  // There is no 30 February.
  return date.getUTCDate() === day ? date.getTime() : null;
}

/** Step 2: each token is the first of these that it can be and that is not known yet. */
function readToken(parts: DateParts, token: string): DateParts {
  if (parts.time === undefined) {
    const [, hour, minute, second] = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token) ?? [];
    if (second !== undefined) {
      return { ...parts, time: [Number(hour), Number(minute), Number(second)] };
    }
  }
  if (parts.day === undefined) {
    const day = /^\d{1,2}(?!\d)/.exec(token)?.[0];
    if (day !== undefined) return { ...parts, day: Number(day) };
  }
  if (parts.month === undefined) {
    const month = months.indexOf(token.slice(0, 3).toLowerCase());
    if (month !== -1) return { ...parts, month };
  }
  if (parts.year === undefined) {
    const year = /^\d{2,4}(?!\d)/.exec(token)?.[0];
    if (year !== undefined) return { ...parts, year: Number(year) };
  }
  return parts;
}
