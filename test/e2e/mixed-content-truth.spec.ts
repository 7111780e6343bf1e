import { cataloguePages, type CataloguePage } from '../lab/catalogue.ts';
import { labCases } from '../lab/cases.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { collectIssues, listSeen, type DevToolsIssues } from './devtools-issues.ts';
import { expect, test } from './lab-test.ts';
import { settled, type Portlight } from './portlight.ts';
import { compareRows, truthTable, type TruthRow } from './truth-table.ts';

/** The pages of the catalogue, and those of the lab that have parts over http. */
const pages: readonly CataloguePage[] = [
  ...cataloguePages,
  ...labCases
    .filter(({ id }) => id.startsWith('mixed-'))
    .map(({ id, url, deepInspection = [] }) => ({
      name: id,
      url,
      asker: 'a case of the lab',
      unnamed: deepInspection.length > 0,
      inspected: deepInspection.length > 0,
    })),
];
const tabsAtOnce = 24;

/** All pages take some four minutes; `npm test` has those that differ. */
const isEveryPageWanted = process.env['PORTLIGHT_EVERY_PAGE'] === '1';
const wanted = pages.filter((page) => page.inspected || isEveryPageWanted);

/** DevTools has no issue for a formaction, which sends as insecurely as an action does. */
const formButtons = ['declared http://cdn.lab-assets.test/'];

test('what a page shows is found without a deep inspection, all of it with one, and nothing else', async ({
  portlight,
}) => {
  test.setTimeout(240_000);
  const passes = await inTabs(portlight, wanted, async ({ visit, issues, read, tabId }, page) => {
    await visit(page.url);
    const shown = await judge(page, read, issues, {
      isPromised: (row) => !isDeepOnly(page, row),
      isOver: ({ documents, key, openedAt }) =>
        (documents[key]?.reportedAt ?? 0) - openedAt >= settled,
    });
    // The inspection loads the page once more.
    issues.restart();
    await portlight.startInspection(tabId);
    const inspected = await judge(page, read, issues, {
      isPromised: () => true,
      isOver: ({ inspection }) => (inspection?.endedAt ?? null) !== null,
    });
    return { shown, inspected };
  });
  const [shown, inspected] = [
    passes.map((pass) => pass.shown),
    passes.map((pass) => pass.inspected),
  ];
  console.log(truthTable('Without deep inspection', shown));
  console.log(truthTable('With deep inspection', inspected));
  expectTruth(shown, 60);
  expectTruth(inspected, 100);
  expect(await portlight.inspectionRemains()).toEqual({ rules: [], scripts: [] });
});

/** WebSockets leave no trace in a page; what is upgraded leaves one only where something names it. */
function isDeepOnly({ unnamed }: CataloguePage, row: string): boolean {
  return /^\S+ ws:/.test(row) || (unnamed && row.startsWith('upgraded '));
}

function expectTruth(rows: readonly TruthRow[], atLeast: number): void {
  expect(rows.length).toBeGreaterThanOrEqual(atLeast);
  expect(rows.filter(({ missed, extra }) => missed.length + extra.length > 0)).toEqual([]);
  // Or nothing was looked at.
  expect(rows.flatMap(({ found }) => found).length).toBeGreaterThanOrEqual(atLeast);
}

interface Pass {
  readonly isPromised: (row: string) => boolean;
  /** Whether the pass has looked at the page as long as it does. */
  readonly isOver: (record: PageRecord) => boolean;
}

/** What was seen once the pass is over. A busy machine may need a while longer to tell of it all. */
async function judge(
  page: CataloguePage,
  read: () => Promise<PageRecord | null>,
  issues: DevToolsIssues,
  { isPromised, isOver }: Pass,
): Promise<TruthRow> {
  let row: TruthRow | null = null;
  let frames: Promise<void> | null = null;
  const look = async (): Promise<boolean> => {
    const record = await read();
    if (record?.loadedUrl !== page.url || !isOver(record)) return false;
    await (frames ??= issues.watchFrames());
    const listed = issues.list();
    const seen = listSeen(record).filter(
      (said) => listed.includes(said) || !isListedElsewhere(page, said, issues),
    );
    row = compareRows({ page: page.name, asker: page.asker }, seen, listed, isPromised);
    return row.missed.length + row.extra.length === 0;
  };
  const isTrue = expect.poll(look, { intervals: [settled, 400], timeout: 60_000 }).toBe(true);
  // What is missed in the end is a line of the table.
  await isTrue.catch(() => null);
  if (row === null) throw new Error(`Nothing came of the look at ${page.url}.`);
  return row;
}

/** DevTools has no issues for workers, worklets and formactions, but says the same in other words. */
function isListedElsewhere(page: CataloguePage, row: string, issues: DevToolsIssues): boolean {
  if (page.name === 'mixed-form-button') return formButtons.includes(row);
  return /^(?:worker|\w+-worklet)/.test(page.asker) && issues.mentions(row);
}

interface Lane {
  readonly tabId: number;
  readonly issues: DevToolsIssues;
  readonly visit: (url: string) => Promise<void>;
  readonly read: () => Promise<PageRecord | null>;
}

/** Does something with each page, in many tabs at once. */
async function inTabs<Result>(
  portlight: Portlight,
  visited: readonly CataloguePage[],
  work: (lane: Lane, page: CataloguePage) => Promise<Result>,
): Promise<readonly Result[]> {
  const queue = visited.map((page, place) => ({ page, place }));
  const rows = new Map<number, Result>();
  const runLane = async (): Promise<void> => {
    const { page: tab, tabId } = await portlight.newTab();
    const issues = await collectIssues(tab);
    const lane: Lane = {
      tabId,
      issues,
      visit: async (url) => {
        issues.restart();
        await tab.goto(url);
      },
      read: () => portlight.pageRecord(tabId),
    };
    for (let next = queue.shift(); next; next = queue.shift()) {
      rows.set(next.place, await work(lane, next.page));
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: tabsAtOnce }, runLane));
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}
