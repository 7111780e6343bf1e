/**
 * The few metadata functions of `Reflect` that @peculiar/x509's dependency injection asks for.
 * It refuses to load without them; import this file before it. A polyfill package would do the
 * same for a lot more code.
 */
type MetadataReflect = typeof Reflect & {
  getMetadata?: (key: unknown, target: object) => unknown;
  getOwnMetadata?: (key: unknown, target: object) => unknown;
  defineMetadata?: (key: unknown, value: unknown, target: object) => void;
  metadata?: (key: unknown, value: unknown) => (target: object) => void;
};

const store = new WeakMap<object, Map<unknown, unknown>>();

function getOwn(key: unknown, target: object): unknown {
  return store.get(target)?.get(key);
}

function getInherited(key: unknown, target: object): unknown {
  for (let at: object | null = target; at !== null; at = Reflect.getPrototypeOf(at)) {
    if (store.get(at)?.has(key) === true) return getOwn(key, at);
  }
  return undefined;
}

function define(key: unknown, value: unknown, target: object): void {
  const entries = store.get(target) ?? new Map<unknown, unknown>();
  store.set(target, entries.set(key, value));
}

const reflect: MetadataReflect = Reflect;
if (reflect.getMetadata === undefined) {
  reflect.getMetadata = getInherited;
  reflect.getOwnMetadata = getOwn;
  reflect.defineMetadata = define;
  reflect.metadata = (key, value) => (target) => define(key, value, target);
}
