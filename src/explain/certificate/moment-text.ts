import { dayText } from '../../core/connection-text.ts';

/** A certificate's own time, to the second and in UTC, as it has it: `2026-11-22 12:00:00 UTC`. */
export function momentText(time: number | null): string {
  const day = dayText(time);
  const isDay = time !== null && Math.abs(time) <= 8.64e15;
  return isDay ? `${day} ${new Date(time).toISOString().slice(-13, -5)} UTC` : day;
}
