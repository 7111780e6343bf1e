import { askers } from './catalogue/askers.ts';
import type { Asker } from './catalogue/asker.ts';
import { contexts, origins, type Context } from './catalogue/contexts.ts';
import { policies, type Policy } from './catalogue/policies.ts';
import { targets, targetSites } from './catalogue/targets.ts';
import { page, type Answer, type Site } from './site.ts';

/**
 * Pages with one insecure resource each, made from the dimensions of the web-platform tests for mixed
 * content: what asks, in which document of the page, through which redirect, under which policy.
 */
export interface CataloguePage {
  /** Its dimensions, in words. */
  readonly name: string;
  readonly url: string;
  /** Which way of asking it has. */
  readonly asker: string;
  /** No element and no style sheet names what is asked for. */
  readonly unnamed: boolean;
  /** One of those that a deep inspection is held against too, which takes longer. */
  readonly inspected: boolean;
}

/** Along every dimension an inspection is tried with what it alone sees, and what browsers block. */
const inspectedEverywhere: ReadonlySet<string> = new Set([
  'script',
  'image-unattached',
  'websocket',
]);
const unnamed: ReadonlySet<string> = new Set(['image-unattached', 'audio-made']);

interface Row {
  readonly asker: string;
  readonly context: string;
  readonly target: string;
  readonly policy: string;
}

const plain = { context: 'top', target: 'none', policy: 'none' } as const;

const rows: readonly Row[] = [
  ...Object.keys(askers).map((asker) => ({ ...plain, asker })),
  ...cross(
    ['script', 'image', 'image-unattached', 'background', 'fetch', 'websocket', 'iframe', 'form'],
    'context',
    Object.keys(contexts),
  ),
  ...cross(
    ['script', 'module', 'stylesheet', 'image', 'image-srcset', 'image-unattached', 'audio'].concat(
      ['fetch', 'iframe', 'object', 'background', 'font'],
    ),
    'target',
    ['https to http', 'http to http'],
  ),
  ...cross(['script', 'image', 'image-unattached', 'fetch', 'websocket'], 'target', [
    'IPv4 address',
    'IPv6 address',
    'this machine',
    'https all the way',
  ]),
  ...cross(
    ['script', 'image', 'image-unattached', 'fetch', 'websocket', 'iframe'],
    'policy',
    Object.keys(policies).filter((policy) => policy !== 'none'),
  ),
  // Whether a frame has the policy of the page around it.
  ...cross(['script', 'image', 'iframe', 'form', 'websocket'], 'policy', ['upgrade field']).map(
    (row) => ({ ...row, context: 'cross-site frame' }),
  ),
];

function cross(
  some: readonly string[],
  dimension: keyof typeof plain,
  values: readonly string[],
): readonly Row[] {
  return values
    .filter((value) => value !== plain[dimension])
    .flatMap((value) => some.map((asker) => ({ ...plain, asker, [dimension]: value })));
}

interface BuiltRow {
  readonly page: CataloguePage;
  readonly documents: readonly {
    readonly origin: string;
    readonly path: string;
    readonly answer: Answer;
  }[];
}

const built = rows.map((row, place) => build(row, place));

export const cataloguePages: readonly CataloguePage[] = built.map((one) => one.page);

/** The servers of the catalogue. */
export const catalogueSites: readonly Site[] = [
  ...targetSites,
  ...Object.values(origins).map((origin) => ({ origin, answers: answersOf(origin) })),
];

function answersOf(origin: string): Readonly<Record<string, Answer>> {
  const here = built.flatMap(({ documents }) => documents).filter((one) => one.origin === origin);
  return Object.fromEntries(here.map(({ path, answer }) => [path, answer]));
}

function build({ asker, context, target, policy }: Row, place: number): BuiltRow {
  const ask = named<Asker>(askers, asker);
  const at = named(targets, target);
  // A query of its own for each page, or one could answer another from memory.
  const markup = ask((asset) => `${at(asset)}?${place}`);
  const path = `/${place}`;
  const [top, ...frames] = named<Context>(contexts, context)(markup, path);
  if (top === undefined) throw new Error(`The context “${context}” has no document.`);
  const { headers = {}, head = '' } = named<Policy>(policies, policy);
  const special = [context, target, policy].filter((one) => !isPlain(one));
  const topMarkup = { ...top.markup, head: `${head}${top.markup.head ?? ''}` };
  return {
    page: {
      name: [asker, ...special].join(' · '),
      url: `${origins[top.origin]}${path}`,
      asker,
      unnamed: unnamed.has(asker),
      inspected: special.length === 0 || inspectedEverywhere.has(asker),
    },
    documents: [
      { origin: origins[top.origin], path, answer: page({ ...topMarkup, hsts: [], headers }) },
      ...frames.map(({ origin, markup: inner, headers: own = {} }) => ({
        origin: origins[origin],
        path,
        answer: page({ ...inner, hsts: [], headers: own }),
      })),
    ],
  };
}

function isPlain(value: string): boolean {
  return Object.values<string>(plain).includes(value);
}

function named<Value>(of: Readonly<Record<string, Value>>, name: string): Value {
  const value = of[name];
  if (value === undefined) throw new Error(`The catalogue has no “${name}”.`);
  return value;
}
