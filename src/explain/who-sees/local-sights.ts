import { otherHosts, openItems } from './open-parts.ts';
import type { SightFacts } from './sight-facts.ts';
import { byStandard, type SightItem } from './sight.ts';

/** Of a page on this machine only what its parts ask of others crosses a network. */
export function localWayItems(facts: SightFacts): readonly SightItem[] {
  const parts = openItems(facts).filter(({ topic }) => topic !== 'first-requests');
  const others = [otherHosts(facts), ...parts].flatMap((item) => item ?? []);
  return [nobody(`${facts.path.host} always means this machine`), ...others];
}

export function localFarItems({ path: { host, port }, failure }: SightFacts): readonly SightItem[] {
  const what = `Everything, by the program at port ${port}`;
  return failure === null
    ? [byStandard('site', 'reads', what, `${host} is a program of this machine.`)]
    : [byStandard('site', 'unknown', what, 'No page came from it.')];
}

export const fileWayItems: readonly SightItem[] = [nobody('A file is read from this device')];

export const fileFarItems: readonly SightItem[] = [
  byStandard('site', 'cannot', 'Anything of it', 'There is no server: nobody was asked.'),
];

function nobody(why: string): SightItem {
  return byStandard('content', 'cannot', 'The page', `${why}, so nothing of it crossed a network.`);
}
