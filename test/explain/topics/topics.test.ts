import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { listFindings } from '../../../src/core/verdict.ts';
import type { PageRecord } from '../../../src/core/page-record.ts';
import { describeFinding } from '../../../src/explain/describe-finding.ts';
import type { Section } from '../../../src/explain/guide/chapter.ts';
import { guide } from '../../../src/explain/guide/guide.ts';
import { describePath } from '../../../src/explain/path.ts';
import { describeWhoSees } from '../../../src/explain/who-sees/who-sees.ts';
import { sampleVerdict } from '../sample-pages.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

/** All that is said of the page at the place. */
function saidAt(page: PageRecord, place: Topic['place']): string {
  const verdict = sampleVerdict(page);
  switch (place) {
    case 'way':
    case 'end': {
      const items = describeWhoSees(page, verdict)?.[place].items ?? [];
      return items.map(({ what, detail }) => `${what}: ${detail}`).join('\n');
    }
    case 'findings':
      return listFindings(verdict)
        .map((finding) => describeFinding(finding, checks))
        .map(({ summary, advice }) => `${summary}\n${advice}`)
        .join('\n');
    case 'name':
    case 'port':
    case 'tls':
    case 'http':
    case 'page': {
      const step = describePath(page, verdict).find(({ id }) => id === place);
      return [step?.explanation, ...(step?.topics ?? []).map(({ text }) => text)].join('\n');
    }
  }
}

const sections = new Map(guide.flatMap((chapter) => chapter.sections.map((one) => [one.id, one])));

function textOf({ title, text, points = [], table, terms = '' }: Section): string {
  const rows = table?.rows.map((row) => row.join(' ')) ?? [];
  return [title, ...text, ...points, ...rows, terms].join('\n');
}

describe('what Portlight must be able to explain', () => {
  it.each(topics.map((topic) => [topic.id, topic] as const))(
    'is said where a page calls for it: %s',
    (_id, { page, place, says }) => {
      expect(saidAt(page, place)).toMatch(says);
    },
  );

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    'stands in the guide: %s',
    (_id, { section, guide: words }) => {
      const found = sections.get(section);
      expect(found && textOf(found)).toMatch(words);
    },
  );

  it('has each topic once', () => {
    const ids = topics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
