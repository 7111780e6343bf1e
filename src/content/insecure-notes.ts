import type { DocumentTrace, ReportedResource } from '../core/observation.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';

/** What one document named and asked for over http, each trace once, bounded. */
export interface InsecureNotes {
  readonly note: (url: string, destination: MixedContentDestination, trace: DocumentTrace) => void;
  /** An insecure URL was named: if its https twin was fetched, the browser upgraded it. */
  readonly name: (url: string, destination: MixedContentDestination) => void;
  /** Something was fetched over https: if its insecure twin was named, the browser upgraded it. */
  readonly fetched: (url: string) => void;
  /** In the order they were noted. */
  readonly list: readonly ReportedResource[];
  /** There were more than could be told apart. */
  readonly isMore: () => boolean;
}

export interface NoteCaps {
  /** Insecure URLs. */
  readonly resources: number;
  /** Traces of all of them together. */
  readonly traces: number;
  /** The newest URLs that were fetched over https. */
  readonly fetched: number;
  /** Characters of a URL. */
  readonly url: number;
}

/** `changed` is called whenever there is more to tell. */
export function createNotes(caps: NoteCaps, changed: () => void): InsecureNotes {
  // By insecure URL: as what it was seen, by what it was named, and whether its twin was fetched.
  const known = new Map<string, Set<string>>();
  const named = new Map<string, Set<MixedContentDestination>>();
  const fetched = new Set<string>();
  const list: ReportedResource[] = [];
  let isMore = false;
  const clip = (url: string): string => url.slice(0, caps.url);

  /** Whether the value is new there, and there is room for it. */
  function addTo<Value>(map: Map<string, Set<Value>>, url: string, value: Value): boolean {
    const values = map.get(url) ?? new Set();
    if (values.has(value)) return false;
    if (list.length < caps.traces && (values.size > 0 || map.size < caps.resources)) {
      map.set(url, values.add(value));
      return true;
    }
    if (!isMore) changed();
    isMore = true;
    return false;
  }

  const notes: InsecureNotes = {
    list,
    isMore: () => isMore,
    note(whole, destination, trace) {
      const url = clip(whole);
      if (!addTo(known, url, `${destination} ${trace}`)) return;
      list.push({ url, destination, trace });
      changed();
    },
    name(whole, destination) {
      const url = clip(whole);
      if (fetched.has(url)) notes.note(url, destination, 'fetched-upgraded');
      else addTo(named, url, destination);
    },
    fetched(twin) {
      const url = clip(twin.replace(/^https/, 'http'));
      fetched.add(url);
      // The markup is looked at every now and then, so only what was fetched since is asked for.
      const [oldest = url] = fetched;
      if (fetched.size > caps.fetched) fetched.delete(oldest);
      for (const destination of named.get(url) ?? []) {
        notes.note(url, destination, 'fetched-upgraded');
      }
    },
  };
  return notes;
}
