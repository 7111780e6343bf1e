/** How a reader's language and clock write a time; tests pin both. */
export interface TimeStyle {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** To the second for something of today, else with its date. */
export function formatMoment(at: number, now: number, style: TimeStyle = {}): string {
  return isSameDay(at, now, style)
    ? format(at, style, { timeStyle: 'medium' })
    : format(at, style, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Date and time in full, for titles and for what is read aloud. */
export function formatFull(at: number, style: TimeStyle = {}): string {
  return format(at, style, { dateStyle: 'long', timeStyle: 'medium' });
}

/** The day: with its time for today, with its year for another year. */
export function formatDay(at: number, now: number, style: TimeStyle = {}): string {
  if (isSameDay(at, now, style)) return `today, ${format(at, style, { timeStyle: 'short' })}`;
  const year = (time: number): string => format(time, style, { year: 'numeric' });
  const day = { day: 'numeric', month: 'long' } as const;
  return format(at, style, year(at) === year(now) ? day : { ...day, year: 'numeric' });
}

/** Day and month, short, and the year: for the ends of a scale. */
export function formatShortDay(at: number, style: TimeStyle = {}): string {
  return format(at, style, { dateStyle: 'medium' });
}

/** The month with its year. */
export function formatMonth(at: number, style: TimeStyle = {}): string {
  return format(at, style, { month: 'long', year: 'numeric' });
}

function isSameDay(a: number, b: number, style: TimeStyle): boolean {
  const day = (at: number): string => format(at, style, { dateStyle: 'short' });
  return day(a) === day(b);
}

function format(at: number, style: TimeStyle, options: Intl.DateTimeFormatOptions): string {
  const { locale, timeZone } = style;
  const zoned = timeZone === undefined ? options : { ...options, timeZone };
  return new Intl.DateTimeFormat(locale, zoned).format(at);
}
