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

export type Toolbar = Readonly<Record<string, unknown>>;

/** What stands behind the API, for tests to set up and to look at. */
export const world = {
  tabs: [] as FakeTab[],
  session: new Map<string, string>(),
  local: new Map<string, string>(),
  toolbars: new Map<number, Toolbar>(),
  reloaded: [] as number[],
  sent: [] as unknown[],
  reply: undefined as unknown,
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
  Object.assign(world, { tabs: [], reloaded: [], sent: [], reply: undefined });
  world.session.clear();
  world.local.clear();
  world.toolbars.clear();
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
function createArea(stored: Map<string, string>) {
  const onChanged = createEvent<[Readonly<Record<string, object>>]>();
  const tellChanged = (keys: readonly string[]): void => {
    if (keys.length > 0) onChanged.emit(Object.fromEntries(keys.map((key) => [key, {}])));
  };
  return {
    onChanged,
    get: async (keys: Keys): Promise<Readonly<Record<string, unknown>>> =>
      Object.fromEntries(
        [...stored]
          .filter(([key]) => keys === null || [keys].flat().includes(key))
          .map(([key, value]) => [key, JSON.parse(value) as unknown]),
      ),
    set: async (values: Readonly<Record<string, unknown>>): Promise<void> => {
      for (const [key, value] of Object.entries(values)) stored.set(key, JSON.stringify(value));
      tellChanged(Object.keys(values));
    },
    remove: async (keys: readonly string[]): Promise<void> => {
      tellChanged(keys.filter((key) => stored.delete(key)));
    },
  };
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
  storage: { session: createArea(world.session), local: createArea(world.local) },
  tabs: {
    get: async (tabId: number): Promise<FakeTab> => findTab(tabId),
    query: async ({ active }: { readonly active?: boolean }): Promise<readonly FakeTab[]> =>
      active ? world.tabs.slice(0, 1) : world.tabs,
    reload: async (tabId: number, _how?: { readonly bypassCache?: boolean }): Promise<void> => {
      world.reloaded.push(findTab(tabId).id ?? tabId);
    },
    onRemoved: createEvent<[tabId: number, info: object]>(),
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
