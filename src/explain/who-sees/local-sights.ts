import { otherHosts, openItems } from './open-parts.ts';
import type { SightFacts } from './sight-facts.ts';
import { byStandard, notObserved, type SightItem } from './sight.ts';

/** Of a page on this machine only what its parts ask of others crosses a network. */
export function localWayItems(facts: SightFacts): readonly SightItem[] {
  const parts = openItems(facts).filter(({ topic }) => topic !== 'first-requests');
  const others = [otherHosts(facts), ...parts].flatMap((item) => item ?? []);
  return [nobody(`${facts.path.host} always means this machine`), ...others];
}

export function localFarItems({ path: { host, port }, failure }: SightFacts): readonly SightItem[] {
  const what = `Everything, by the program at port ${port}`;
  return failure === null
    ? [byStandard('site', 'reads', what, `A program of this machine answers for ${host}.`)]
    : [byStandard('site', 'unknown', what, 'No page came from it.')];
}

/** `host` is the one that the file’s address names; empty where it names none. */
export function fileWayItems(host: string): readonly SightItem[] {
  if (host === '') return [nobody('A file is read from this device')];
  return [notObserved('content', 'unknown', 'The page', elsewhere(host))];
}

export function fileFarItems(host: string): readonly SightItem[] {
  if (host !== '') return [notObserved('site', 'unknown', 'What it learned', elsewhere(host))];
  return [byStandard('site', 'cannot', 'Anything of it', 'There is no server: nobody was asked.')];
}

function elsewhere(host: string): string {
  return `The file’s address names ${host}. If that is another machine, your system fetched it from there, and how was not seen.`;
}

function nobody(why: string): SightItem {
  return byStandard('content', 'cannot', 'The page', `${why}, so nothing of it crossed a network.`);
}
