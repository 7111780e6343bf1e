import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language, Snippet } from '../../src/explain/fixes/fix.ts';
import {
  apacheConfiguration,
  caddyConfiguration,
  nginxConfiguration,
  shellScript,
  type Assemble,
} from './configurations.ts';
import { chosenPrograms, programPath, type ProgramName } from './programs.ts';
import { snippetsIn, type Sample } from './snippets.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

interface Reader {
  readonly program: ProgramName;
  readonly language: Language;
  /** What the program is given to read. */
  readonly assemble: Assemble;
  /** Snippets that it would not take together begin with the same. */
  readonly together: (snippet: Snippet) => string;
  /** How it is asked to read and do nothing. */
  readonly options: (file: string) => readonly string[];
}

const readers: readonly Reader[] = [
  {
    program: 'nginx',
    language: 'nginx',
    assemble: nginxConfiguration,
    together: any,
    options: (file) => ['-t', '-q', '-c', file],
  },
  {
    program: 'apache',
    language: 'apache',
    assemble: apacheConfiguration,
    together: any,
    options: (file) => ['-t', '-f', file],
  },
  {
    program: 'caddy',
    language: 'caddyfile',
    assemble: caddyConfiguration,
    together: siteAddress,
    options: (file) => ['validate', '--adapter', 'caddyfile', '--config', file],
  },
  {
    program: 'bash',
    language: 'shell',
    assemble: shellScript,
    together: any,
    options: (file) => ['-n', file],
  },
];

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});

afterAll(() => workshop.clear());

describe.each(readers)('$program', ({ program, language, assemble, together, options }) => {
  const isChosen = chosenPrograms().includes(program);
  const samples = snippetsIn(language);

  /** What the program says against snippets; null where it takes them. */
  function refusal(snippets: readonly Snippet[]): string | null {
    const text = assemble(snippets, workshop);
    const file = workshop.write(`${language}.conf`, text);
    const { status, stdout, stderr, error } = spawnSync(programPath(program), options(file), {
      encoding: 'utf8',
      env: { ...process.env, HOME: workshop.folder, XDG_DATA_HOME: workshop.folder },
    });
    if (error !== undefined) throw error;
    return status === 0 ? null : `${text}\n${stdout}${stderr}`;
  }

  it.runIf(isChosen)(`takes every one of the ${samples.length} snippets`, () => {
    expect(samples.length).toBeGreaterThan(10);
    const refused = batches(samples, together).flatMap((batch) => {
      if (refusal(batch.map(({ snippet }) => snippet)) === null) return [];
      // One by one, to tell which.
      const each = batch.flatMap(({ snippet, of }) => {
        const why = refusal([snippet]);
        return why === null ? [] : [`${of}: ${why}`];
      });
      return each.length > 0 ? each : ['They are refused only where they stand together.'];
    });
    expect(refused).toEqual([]);
  });

  it.runIf(isChosen)('would refuse one with a fault in it', () => {
    const [sample] = samples;
    const broken = `${sample?.snippet.text ?? ''}\n<{ (`;
    expect(refusal([{ language, scope: 'file', text: broken }])).not.toBeNull();
  });
});

function any(): string {
  return '';
}

/** Caddy takes each address once. */
function siteAddress({ scope, text }: Snippet): string {
  return scope === 'file' ? (text.split('\n')[0] ?? '') : '';
}

/** As few as can be, for each costs a start of the program. */
function batches(samples: readonly Sample[], together: Reader['together']): readonly Sample[][] {
  const made: Sample[][] = [];
  const uses = new Map<string, number>();
  for (const sample of samples) {
    const mark = together(sample.snippet);
    const place = mark === '' ? 0 : (uses.get(mark) ?? 0);
    uses.set(mark, place + 1);
    (made[place] ??= []).push(sample);
  }
  return made;
}
