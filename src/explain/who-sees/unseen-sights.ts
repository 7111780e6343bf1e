import { notSeenReason } from '../path-facts.ts';
import { otherHosts, openItems } from './open-parts.ts';
import type { SightFacts } from './sight-facts.ts';
import { notObserved, type SightItem } from './sight.ts';

/** Of a page whose answer was not seen, what is known all the same: the parts that it asked for. */
export function unseenWayItems(facts: SightFacts): readonly SightItem[] {
  const parts = openItems(facts).filter(({ topic }) => topic !== 'first-requests');
  return [arrival(facts), ...parts, otherHosts(facts)].flatMap((item) => item ?? []);
}

export function unseenFarItems({ path }: SightFacts): readonly SightItem[] {
  const what = `What ${path.host} learnt by this page`;
  return [notObserved('site', 'unknown', what, `${notSeenReason(path)}.`)];
}

export function arrival({ path }: SightFacts): SightItem {
  const detail = `${notSeenReason(path)}. Reload to see it.`;
  return notObserved('arrival', 'unknown', 'What was open while it came', detail);
}
