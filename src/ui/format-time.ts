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

function isSameDay(a: number, b: number, style: TimeStyle): boolean {
  const day = (at: number): string => format(at, style, { dateStyle: 'short' });
  return day(a) === day(b);
}

function format(at: number, style: TimeStyle, options: Intl.DateTimeFormatOptions): string {
  const { locale, timeZone } = style;
  const zoned = timeZone === undefined ? options : { ...options, timeZone };
  return new Intl.DateTimeFormat(locale, zoned).format(at);
}
