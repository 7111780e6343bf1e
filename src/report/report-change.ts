import type { ChangePoint, PastChange } from '../core/change/change.ts';
import { dayText } from '../core/connection-text.ts';
import type { ReportedChange } from '../core/site-report.ts';
import { describeChange } from '../explain/describe-change.ts';
import { isoTime, pageAddress } from './report-address.ts';

/** A change with its words, as the site report holds it. Days are those of UTC. */
export function reportChange(change: PastChange): ReportedChange {
  const { kind, direction, place, before, after, until } = change;
  const { text, detail } = describeChange(change, dayText);
  return {
    kind,
    direction,
    place,
    before: reportPoint(before),
    after: reportPoint(after),
    until: until === null ? null : isoTime(until),
    sentence: detail === null ? `${text}.` : `${text}: ${detail}.`,
  };
}

export const changeWords: Readonly<Record<ReportedChange['direction'], string>> = {
  worse: 'For the worse',
  better: 'For the better',
  neutral: 'Changed',
};

function reportPoint({ time, url }: ChangePoint): ReportedChange['after'] {
  return { time: isoTime(time), url: pageAddress(url) };
}
