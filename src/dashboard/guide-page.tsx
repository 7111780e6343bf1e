import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { routeHash } from '../core/full-view-route.ts';
import { Guide } from '../ui/guide.tsx';

/** “How this works”, at its beginning or at a chapter. */
export function GuidePage({ chapter }: { chapter: string | null }): JSX.Element {
  useLayoutEffect(() => {
    document.title = 'How this works – Portlight';
    const place = chapter === null ? null : document.getElementById(chapter);
    if (place === null) scrollTo({ top: 0, behavior: 'instant' });
    else place.scrollIntoView();
  }, [chapter]);
  return <Guide addressOf={(id) => routeHash({ kind: 'guide', chapter: id })} />;
}
