import type { SiteSummary } from '../core/site-summary.ts';
import type { Suggestion, SuggestionPart } from '../core/suggestion.ts';
import { counted } from './describe-history.ts';
import { levelTitle } from './level-title.ts';

/** What the address bar says first, whatever is typed after the keyword. */
export const firstSuggestion = 'Find a site that Portlight has seen';

/** A site in the address bar, with what was typed of its name marked. */
export function describeSuggestion(site: SiteSummary, prefix: string): Suggestion {
  const { site: name, level, findings, visits } = site;
  const marked = name.startsWith(prefix) ? prefix.length : 0;
  const parts: readonly SuggestionPart[] = [
    { style: 'match', text: name.slice(0, marked) },
    { style: 'plain', text: name.slice(marked) },
    { style: 'dim', text: ` – ${levelTitle(level, findings)}, ${counted(visits, 'visit')}` },
  ];
  return { content: name, parts: parts.filter(({ text }) => text !== '') };
}
