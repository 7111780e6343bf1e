/**
 * A small browser for tests of what stands between Portlight and the extension API. In a test file:
 * `vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'))`.
 */

type Listener<Details extends readonly unknown[]> = (...details: Details) => unknown;

/** An event of the extension API, with what listens to it. */
export interface FakeEvent<Details extends readonly unknown[]> {
  readonly addListener: (listener: Listener<Details>, ...options: readonly unknown[]) => void;
  readonly removeListener: (listener: Listener<Details>) => void;
  /** What each listener was registered with: its filter and the extra information it asked for. */
  readonly registrations: () => readonly (readonly unknown[])[];
  /** Tells every listener. Returns their answers. */
  readonly emit: (...details: Details) => readonly unknown[];
}

export interface FakeTab {
  readonly id?: number;
  readonly incognito: boolean;
  readonly url?: string;
}

/** A session rule, as far as tests look at it. */
export interface FakeRule {
  readonly id: number;
  readonly action: object;
  readonly condition: object;
}

export interface FakeScript {
  readonly id: string;
}

export interface FakeMenuEntry {
  readonly id: string;
  readonly title: string;
}

export type Toolbar = Readonly<Record<string, unknown>>;

const everySite: readonly string[] = ['http://*/*', 'https://*/*'];

/** What stands behind the API, for tests to set up and to look at. */
export const world = {
  tabs: [] as FakeTab[],
  session: new Map<string, string>(),
  /** Bytes that the session's storage holds, see `bytesOf`. */
  quota: 10_485_760,
  local: new Map<string, string>(),
  sync: new Map<string, string>(),
  managed: new Map<string, string>(),
  toolbars: new Map<number, Toolbar>(),
  reloaded: [] as number[],
  sent: [] as unknown[],
  reply: undefined as unknown,
  /** What the person lets the extension see. */
  origins: everySite,
  /** What the extension asked the person to let it see. */
  asked: [] as string[][],
  rules: [] as FakeRule[],
  scripts: [] as FakeScript[],
  menu: [] as FakeMenuEntry[],
  /** The addresses of tabs that the extension opened. */
  opened: [] as string[],
  /** The same with all that it asked for. */
  created: [] as unknown[],
  /** What it changed of the tab in front. */
  updated: [] as unknown[],
  refusesUpdate: false,
  /** The first line of the address bar’s suggestions. */
  defaultSuggestion: '',
  /** The windows in which it opened its popup; null where the browser opens none. */
  popups: [] as unknown[] | null,
  alarms: new Map<string, number>(),
};

const resets: (() => void)[] = [];

function createEvent<Details extends readonly unknown[]>(): FakeEvent<Details> {
  let listening: readonly {
    readonly listener: Listener<Details>;
    readonly options: readonly unknown[];
  }[] = [];
  resets.push(() => {
    listening = [];
  });
  return {
    addListener: (listener, ...options) => {
      listening = [...listening, { listener, options }];
    },
    removeListener: (listener) => {
      listening = listening.filter((one) => one.listener !== listener);
    },
    registrations: () => listening.map(({ options }) => options),
    emit: (...details) => listening.map(({ listener }) => listener(...details)),
  };
}

/** Empties the world, and forgets every listener unless they are to be kept. */
export function resetFakeBrowser({ keepListeners = false } = {}): void {
  Object.assign(world, {
    tabs: [],
    reloaded: [],
    sent: [],
    asked: [],
    reply: undefined,
    quota: sessionQuota,
    rules: [],
    scripts: [],
    menu: [],
    opened: [],
    created: [],
    updated: [],
    refusesUpdate: false,
    defaultSuggestion: '',
    popups: [],
  });
  world.origins = everySite;
  world.session.clear();
  counted.clear();
  world.local.clear();
  world.sync.clear();
  world.managed.clear();
  world.toolbars.clear();
  world.alarms.clear();
  if (!keepListeners) for (const reset of resets) reset();
}

/** What is stored of the session, read as it was written. */
export function storedSession(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...world.session].map(([key, value]) => [key, JSON.parse(value) as unknown]),
  );
}

function findTab(tabId: number): FakeTab {
  const tab = world.tabs.find(({ id }) => id === tabId);
  if (tab === undefined) throw new Error(`No tab with id: ${tabId}.`);
  return tab;
}

/** Like the browser's, it refuses a tab that is not open. */
async function setToolbar(change: { readonly tabId: number } & Toolbar): Promise<void> {
  const { tabId, ...part } = change;
  findTab(tabId);
  world.toolbars.set(tabId, { ...world.toolbars.get(tabId), ...part });
}

type Keys = string | readonly string[] | null;

/** Keeps text, so that nothing but JSON comes back, and no object that went in. */
function createArea(stored: Map<string, string>, quota: () => number) {
  const onChanged = createEvent<[Readonly<Record<string, object>>]>();
  const tellChanged = (keys: readonly string[]): void => {
    if (keys.length > 0) onChanged.emit(Object.fromEntries(keys.map((key) => [key, {}])));
  };
  const some = (keys: Keys): readonly [string, string][] =>
    [...stored].filter(([key]) => keys === null || [keys].flat().includes(key));
  return {
    onChanged,
    get: async (keys: Keys): Promise<Readonly<Record<string, unknown>>> =>
      Object.fromEntries(some(keys).map(([key, text]) => [key, JSON.parse(text) as unknown])),
    getBytesInUse: async (keys: Keys): Promise<number> => bytesOf(some(keys)),
    set: async (values: Readonly<Record<string, unknown>>): Promise<void> => {
      const changed = Object.entries(values).map(([key, value]): [string, string] => [
        key,
        JSON.stringify(value),
      ]);
      if (bytesOf(new Map([...stored, ...changed])) > quota()) {
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      }
      for (const [key, text] of changed) stored.set(key, text);
      tellChanged(Object.keys(values));
    },
    clear: async (): Promise<void> => {
      const keys = [...stored.keys()];
      stored.clear();
      tellChanged(keys);
    },
    remove: async (keys: readonly string[]): Promise<void> => {
      tellChanged(keys.filter((key) => stored.delete(key)));
    },
  };
}

export const sessionQuota = 10_485_760;

/** What the session's storage holds, as the quota counts it. */
export function bytesOf(stored: Iterable<readonly [string, string]>): number {
  let sum = 0;
  for (const [key, text] of stored) sum += key.length + bytesOfText(text);
  return sum;
}

/** Counted once for each text, for counting reads all of it. */
const counted = new Map<string, number>();

function bytesOfText(text: string): number {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const bytes = bytesInMemory(JSON.parse(text) as unknown);
  counted.set(text, bytes);
  return bytes;
}

/** What Chromium counts against the quota: not JSON, but what a value takes in memory (measured). */
function bytesInMemory(value: unknown): number {
  if (typeof value === 'string') return value.length > 22 ? value.length + 8 : 0;
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + 32 + bytesInMemory(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, item) => sum + 64 + bytesInMemory(item), 0);
}

/** The object that webextension-polyfill gives. */
export const fakeBrowser = {
  runtime: {
    id: 'portlight',
    getURL: (path: string): string => `chrome-extension://portlight${path}`,
    getManifest: () => ({ version: '1.2.3' }),
    sendMessage: async (message: unknown): Promise<unknown> => {
      world.sent.push(message);
      return world.reply;
    },
    onMessage: createEvent<[message: unknown, sender: object]>(),
    onInstalled: createEvent<[]>(),
    onStartup: createEvent<[]>(),
  },
  storage: {
    session: createArea(world.session, () => world.quota),
    local: createArea(world.local, () => Infinity),
    sync: createArea(world.sync, () => Infinity),
    managed: createArea(world.managed, () => Infinity),
  },
  tabs: {
    get: async (tabId: number): Promise<FakeTab> => findTab(tabId),
    query: async ({ active }: { readonly active?: boolean }): Promise<readonly FakeTab[]> =>
      active ? world.tabs.slice(0, 1) : world.tabs,
    reload: async (tabId: number, _how?: { readonly bypassCache?: boolean }): Promise<void> => {
      world.reloaded.push(findTab(tabId).id ?? tabId);
    },
    create: async (tab: { readonly url: string; readonly active?: boolean }): Promise<void> => {
      world.opened.push(tab.url);
      world.created.push(tab);
    },
    update: async (change: unknown): Promise<void> => {
      if (world.refusesUpdate) throw new Error('Cannot load extension page in this tab.');
      world.updated.push(change);
    },
    onRemoved: createEvent<[tabId: number, info: object]>(),
    onCreated: createEvent<[tab: FakeTab]>(),
    onReplaced: createEvent<[addedTabId: number, removedTabId: number]>(),
    onActivated: createEvent<[active: { readonly tabId: number; readonly windowId: number }]>(),
  },
  permissions: {
    contains: async ({ origins }: { readonly origins: readonly string[] }): Promise<boolean> =>
      origins.every((origin) => world.origins.includes(origin)),
    request: async ({ origins }: { readonly origins: string[] }): Promise<boolean> => {
      world.asked.push(origins);
      return false;
    },
    onAdded: createEvent<[permissions: object]>(),
    onRemoved: createEvent<[permissions: object]>(),
  },
  declarativeNetRequest: {
    getSessionRules: async (): Promise<readonly FakeRule[]> => world.rules,
    updateSessionRules: async (change: {
      readonly removeRuleIds?: readonly number[];
      readonly addRules?: readonly FakeRule[];
    }): Promise<void> => {
      const { removeRuleIds = [], addRules = [] } = change;
      const kept = world.rules.filter(({ id }) => !removeRuleIds.includes(id));
      const twice = addRules.find(({ id }) => kept.some((rule) => rule.id === id));
      if (twice) throw new Error(`Rule with id ${twice.id} does not have a unique ID.`);
      world.rules = [...kept, ...addRules];
    },
  },
  scripting: {
    getRegisteredContentScripts: async (): Promise<readonly FakeScript[]> => world.scripts,
    registerContentScripts: async (scripts: readonly FakeScript[]): Promise<void> => {
      const twice = scripts.find(({ id }) => world.scripts.some((script) => script.id === id));
      if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
      world.scripts.push(...scripts);
    },
    unregisterContentScripts: async ({
      ids,
    }: {
      readonly ids: readonly string[];
    }): Promise<void> => {
      world.scripts = world.scripts.filter(({ id }) => !ids.includes(id));
    },
  },
  alarms: {
    create: async (name: string, { when }: { readonly when: number }): Promise<void> => {
      world.alarms.set(name, when);
    },
    clear: async (name: string): Promise<boolean> => world.alarms.delete(name),
    onAlarm: createEvent<[alarm: { readonly name: string }]>(),
  },
  contextMenus: {
    removeAll: async (): Promise<void> => {
      world.menu = [];
    },
    create: (entry: FakeMenuEntry): string => {
      if (world.menu.some(({ id }) => id === entry.id)) throw new Error('duplicate id');
      world.menu.push(entry);
      return entry.id;
    },
    onClicked: createEvent<[info: { readonly menuItemId: string }, tab?: object]>(),
  },
  omnibox: {
    setDefaultSuggestion: ({ description }: { readonly description: string }): void => {
      world.defaultSuggestion = description;
    },
    onInputStarted: createEvent<[]>(),
    onInputChanged: createEvent<[typed: string, show: (suggestions: unknown) => void]>(),
    onInputEntered: createEvent<[content: string, disposition: string]>(),
  },
  action: {
    openPopup: async (options: unknown): Promise<void> => {
      if (world.popups === null) throw new Error('Could not find an active browser window.');
      world.popups.push(options);
    },
    setIcon: setToolbar,
    setBadgeText: setToolbar,
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      setToolbar({ tabId, background: color }),
    setBadgeTextColor: setToolbar,
    setTitle: setToolbar,
  },
  webRequest: {
    onBeforeRequest: createEvent<[details: object]>(),
    onBeforeSendHeaders: createEvent<[details: object]>(),
    onSendHeaders: createEvent<[details: object]>(),
    onHeadersReceived: createEvent<[details: object]>(),
    onAuthRequired: createEvent<[details: object]>(),
    onBeforeRedirect: createEvent<[details: object]>(),
    onResponseStarted: createEvent<[details: object]>(),
    onCompleted: createEvent<[details: object]>(),
    onErrorOccurred: createEvent<[details: object]>(),
  },
  webNavigation: {
    getFrame: async (): Promise<{ readonly url: string } | null> => null,
    onBeforeNavigate: createEvent<[details: object]>(),
    onCommitted: createEvent<[details: object]>(),
    onDOMContentLoaded: createEvent<[details: object]>(),
    onCompleted: createEvent<[details: object]>(),
    onErrorOccurred: createEvent<[details: object]>(),
    onCreatedNavigationTarget: createEvent<[details: object]>(),
    onReferenceFragmentUpdated: createEvent<[details: object]>(),
    onTabReplaced: createEvent<[details: object]>(),
    onHistoryStateUpdated: createEvent<[details: object]>(),
  },
} as const;

export default fakeBrowser;
