import type { PageRecord } from '../../../src/core/page-record.ts';
import type { SightItem } from '../../../src/explain/who-sees/sight.ts';
import { describeWhoSees, type WhoSees } from '../../../src/explain/who-sees/who-sees.ts';
import { sampleVerdict } from '../sample-pages.ts';

export function whoSees(page: PageRecord): WhoSees {
  const words = describeWhoSees(page, sampleVerdict(page));
  if (words === null) throw new Error('The page has nobody who could see it.');
  return words;
}

/** A column in lines that a table can hold: `reads ends (observed)`. */
export function lines(items: readonly SightItem[]): readonly string[] {
  return items.map(({ topic, sight, certainty }) => `${sight} ${topic} (${certainty})`);
}

export function itemOf(items: readonly SightItem[], topic: SightItem['topic']): SightItem {
  const item = items.find((one) => one.topic === topic);
  if (item === undefined) throw new Error(`Nothing is said of ${topic}.`);
  return item;
}
