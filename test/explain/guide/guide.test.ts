import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import {
  chapterByCheck,
  chapterIds,
  chapterOfFinding,
  chapterTitles,
} from '../../../src/explain/guide/chapter-ids.ts';
import { guide } from '../../../src/explain/guide/guide.ts';
import { pictureWords } from '../../../src/explain/guide/picture.ts';

const sections = guide.flatMap((chapter) => chapter.sections);

describe('the guide', () => {
  it('has its chapters in the order that links know', () => {
    expect(guide.map(({ id }) => id)).toEqual([...chapterIds]);
    expect(new Set(Object.values(chapterTitles)).size).toBe(chapterIds.length);
  });

  it('can be linked to place by place', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has chapters for checks that there are', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...chapterByCheck.keys()]));
    expect(chapterOfFinding('hsts-policy.absent')).toBe('hsts');
  });

  it('has none for a check that it does not know', () => {
    expect(chapterOfFinding('another-check.found')).toBeNull();
  });

  it.each(guide.map((chapter) => [chapter.id, chapter] as const))(
    'is short, and speaks in whole sentences: %s',
    (_id, { lead, sections: parts }) => {
      expect(lead).toMatch(/^[A-Z].*\.$/);
      expect(parts.length).toBeGreaterThan(0);
      for (const { text, points = [] } of parts) {
        for (const sentence of text) expect(sentence).toMatch(/^[A-Z].*[.:]$/);
        expect([...text, ...points].join(' ').length).toBeLessThan(700);
      }
    },
  );

  it('has in each table as many cells as heads', () => {
    const tables = sections.flatMap(({ table }) => table ?? []);
    expect(tables.length).toBeGreaterThan(0);
    for (const { head, rows } of tables) {
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
    }
  });

  it('names the sections of the standards that it speaks of', () => {
    const specs = sections.flatMap((section) => section.specs ?? []);
    expect(specs.length).toBeGreaterThan(10);
    for (const spec of specs) expect(spec).toMatch(/^https:\/\/\S+#\S+$/);
  });

  it('shows every picture once, and says in words what it shows', () => {
    const shown = guide.flatMap(({ picture }) => picture ?? []);
    expect(shown.toSorted()).toEqual(Object.keys(pictureWords).toSorted());
    for (const { text, labels } of Object.values(pictureWords)) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      for (const label of Object.values(labels)) expect(label.length).toBeLessThan(34);
    }
  });
});
