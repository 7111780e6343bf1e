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

export type Toolbar = Readonly<Record<string, unknown>>;

/** What stands behind the API, for tests to set up and to look at. */
export const world = {
  tabs: [] as FakeTab[],
  session: new Map<string, string>(),
  toolbars: new Map<number, Toolbar>(),
  reloaded: [] as number[],
  sent: [] as unknown[],
  reply: undefined as unknown,
  rules: [] as FakeRule[],
  scripts: [] as FakeScript[],
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
    reply: undefined,
    rules: [],
    scripts: [],
  });
  world.session.clear();
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

const sessionChanged = createEvent<[Readonly<Record<string, object>>]>();

/** Keeps text, so that nothing but JSON comes back, and no object that went in. */
const session = {
  onChanged: sessionChanged,
  get: async (keys: readonly string[] | null): Promise<Readonly<Record<string, unknown>>> => {
    const all = Object.entries(storedSession());
    return Object.fromEntries(all.filter(([key]) => keys === null || keys.includes(key)));
  },
  set: async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    for (const [key, value] of Object.entries(values)) {
      world.session.set(key, JSON.stringify(value));
    }
    tellChanged(Object.keys(values));
  },
  remove: async (keys: readonly string[]): Promise<void> => {
    tellChanged(keys.filter((key) => world.session.delete(key)));
  },
};

function tellChanged(keys: readonly string[]): void {
  if (keys.length > 0) sessionChanged.emit(Object.fromEntries(keys.map((key) => [key, {}])));
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
  storage: { session },
  tabs: {
    get: async (tabId: number): Promise<FakeTab> => findTab(tabId),
    query: async ({ active }: { readonly active?: boolean }): Promise<readonly FakeTab[]> =>
      active ? world.tabs.slice(0, 1) : world.tabs,
    reload: async (tabId: number, _how?: { readonly bypassCache?: boolean }): Promise<void> => {
      world.reloaded.push(findTab(tabId).id ?? tabId);
    },
    onRemoved: createEvent<[tabId: number, info: object]>(),
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
  action: {
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
    getFrame: async (): Promise<object | null> => null,
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
