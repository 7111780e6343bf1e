import type { LabCase } from './lab-case.ts';
import { escapeHtml } from './page-html.ts';
import { page, site, type Site } from './site.ts';

const style = `<style>
  body { background: Canvas; color: CanvasText; }
  h2 { margin-top: 2.5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  dl { display: grid; gap: 0.75rem; }
  dt { font-weight: 600; }
  dd { margin: 0; color: color-mix(in srgb, currentColor 75%, transparent); }
  a { color: light-dark(#0b57d0, #a8c7fa); }
</style>`;

function entry({ title, expect, url }: LabCase): string {
  return `<div><dt><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></dt><dd>${escapeHtml(expect)}</dd></div>`;
}

function section(group: string, cases: readonly LabCase[]): string {
  return `<section>
<h2>${escapeHtml(group)}</h2>
<dl>
${cases.map(entry).join('\n')}
</dl>
</section>`;
}

/** The way into the lab: a good page that lists every case by group. */
export function startSite(cases: readonly LabCase[]): Site {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const body = groups.map((group) =>
    section(
      group,
      cases.filter((labCase) => labCase.group === group),
    ),
  );
  return site(
    'https://start.lab.test',
    page({
      title: 'Portlight lab',
      head: style,
      body: `<h1>Portlight lab</h1>\n${body.join('\n')}`,
    }),
  );
}
