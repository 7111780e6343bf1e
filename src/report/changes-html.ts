import type { SiteReport } from '../core/site-report.ts';
import { changeWords } from './report-change.ts';
import { code, element, join, prose, text, type Html } from './html-text.ts';

/** What changed between visits, as blocks of HTML. */
export function changesHtml({ changes, changesCut }: SiteReport): readonly Html[] {
  if (changes.length === 0) return [];
  const items = changes.map(({ direction, sentence, place, before }) =>
    element(
      'li',
      join(
        [
          text(`${changeWords[direction]}:`),
          prose(sentence),
          join([code(place), text(`last seen otherwise at ${before.time}`)], ', '),
        ],
        ' ',
      ),
    ),
  );
  const cut = text(`${changesCut} more changes are not listed.`);
  return [
    element('ul', join(items)),
    ...(changesCut === 0 ? [] : [element('p', cut, ' class="soft"')]),
  ];
}
