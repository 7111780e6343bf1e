import { useEffect, useState } from 'preact/hooks';
import type * as explainedFixes from '../explain/fixes/index.ts';

type Fixes = typeof explainedFixes;

/** Their words are many and most people need none of them, so they come after the first paint. */
let loaded: Fixes | null = null;

/** The fixes once they are loaded; null until then, and `unreadable` where that failed. */
export function useFixes(): Fixes | 'unreadable' | null {
  const [fixes, setFixes] = useState<Fixes | 'unreadable' | null>(loaded);
  useEffect(() => {
    // Another finding may have loaded them between this one's drawing and now.
    if (loaded === null) void load().then(setFixes, () => setFixes('unreadable'));
    else setFixes(loaded);
  }, []);
  return fixes;
}

async function load(): Promise<Fixes> {
  loaded = await import('../explain/fixes/index.ts');
  return loaded;
}
