/** What Portlight said of one page, against what DevTools lists. */
export interface TruthRow {
  readonly page: string;
  /** What the page has: the line of the table it is counted in. */
  readonly asker: string;
  readonly found: readonly string[];
  /** Listed by DevTools and not seen, though the pass promises to. */
  readonly missed: readonly string[];
  /** The same where only the other pass promises to. */
  readonly unpromised: readonly string[];
  /** Seen, and listed nowhere in DevTools. */
  readonly extra: readonly string[];
}

/** Holds what was seen of a page against what is listed. `isPromised` says what the pass must see. */
export function compareRows(
  { page, asker }: Pick<TruthRow, 'page' | 'asker'>,
  seen: readonly string[],
  listed: readonly string[],
  isPromised: (row: string) => boolean,
): TruthRow {
  const unseen = listed.filter((row) => !seen.includes(row));
  return {
    page,
    asker,
    found: listed.filter((row) => seen.includes(row)),
    missed: unseen.filter(isPromised),
    unpromised: unseen.filter((row) => !isPromised(row)),
    extra: seen.filter((row) => !listed.includes(row)),
  };
}

const columns = ['pages', 'found', 'missed', 'unpromised', 'extra'] as const;

/** The table of a pass: a line for each way of asking, faults in full below it. */
export function truthTable(title: string, rows: readonly TruthRow[]): string {
  const askers = [...new Set(rows.map(({ asker }) => asker))];
  const width = Math.max(...askers.map(({ length }) => length), 'all'.length);
  const line = (name: string, of: readonly TruthRow[]): string => {
    const sums = columns.map((column) =>
      column === 'pages' ? of.length : of.reduce((sum, row) => sum + row[column].length, 0),
    );
    return [name.padEnd(width), ...sums.map((sum, at) => pad(String(sum), at))].join('  ');
  };
  const faults = rows.flatMap(({ page, missed, extra }) => [
    ...missed.map((row) => `missed on ${page}: ${row}`),
    ...extra.map((row) => `extra on ${page}: ${row}`),
  ]);
  return [
    `\n${title}`,
    [''.padEnd(width), ...columns.map(pad)].join('  '),
    ...askers.map((asker) =>
      line(
        asker,
        rows.filter((row) => row.asker === asker),
      ),
    ),
    line('all', rows),
    ...faults,
  ].join('\n');
}

function pad(text: string, column: number): string {
  return text.padStart(columns[column]?.length ?? 0);
}
