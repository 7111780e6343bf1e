import type { DocumentReport, DocumentTrace, ReportedResource } from '../core/observation.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { destinationOf, findReferences, insecureUrl } from './insecure-references.ts';
import { countHosts, destinationOfEntry, originOfEntry } from './resource-timing.ts';
import { findRefusal } from './policy-refusal.ts';
import { findShadowRoots } from './shadow-roots.ts';
import { findInStyleSheets } from './style-sheets.ts';

/**
 * Reports what this document named and asked for, in batches: resource timing, element errors, and
 * insecure references in the markup. Passive: it changes nothing and asks for nothing. Nothing is
 * imported at run time but the files of this folder, for it runs in every frame of every page.
 */
interface ExtensionApi {
  readonly runtime: {
    readonly id?: string;
    readonly sendMessage: (
      message: DocumentReport & { type: string },
    ) => Promise<{ ok?: boolean } | undefined>;
  };
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}
declare const chrome: ExtensionApi;
const api = (globalThis as { browser?: ExtensionApi }).browser ?? chrome;

/** Caps of one document: far more than a list can show, little enough to hold. */
const caps = {
  hosts: 200,
  resources: 400,
  noted: 5_000,
  fetched: 5_000,
  batch: 200,
  url: 4_000,
  failures: 5,
};

const navigation = performance.getEntriesByType('navigation')[0] as
  PerformanceNavigationTiming | undefined;
/** A worker that left the document to the network has run as well, but then there was a connection. */
const fromServiceWorker = Boolean(navigation?.workerStart && !navigation.nextHopProtocol);

/** In a clear-text document everything is insecure, and nothing of it is mixed content. */
const lookForInsecure = location.protocol !== 'http:';
const hosts = countHosts(caps.hosts);
const known = new Set<string>();
const fetched = new Set<string>();
const named = new Map<string, Set<MixedContentDestination>>();
const seenSheets = new WeakSet<CSSStyleSheet>();
let unsent: ReportedResource[] = [];
let cutResources = 0;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function note(insecure: string, destination: MixedContentDestination, trace: DocumentTrace): void {
  const url = insecure.slice(0, caps.url);
  const key = `${trace} ${destination} ${url}`;
  if (!lookForInsecure || known.has(key) || known.size >= caps.noted) return;
  // What is cut is known as well, or the next look would count it again.
  known.add(key);
  if (known.size <= caps.resources) unsent.push({ url, destination, trace });
  else cutResources += 1;
  schedule(200);
}

/** An insecure URL was named: if its https twin was fetched, the browser upgraded it. */
function name(url: string, destination: MixedContentDestination): void {
  const twin = url.replace(/^http/, 'https');
  if (fetched.has(twin)) note(url, destination, 'fetched-upgraded');
  else if (named.size < caps.resources) {
    named.set(twin, (named.get(twin) ?? new Set()).add(destination));
  }
}

/** Whether the element asks for what it names at once, later, or when something else comes to pass. */
function traceOf(element: Element | undefined): DocumentTrace {
  if (element?.matches('img[src][loading="lazy" i]')) return 'deferred';
  return element?.matches('embed,frame,iframe:not([loading="lazy" i])')
    ? 'asked-for'
    : 'referenced';
}

/** Closed roots too: Firefox has them on the element, Chromium in an API of its own. */
function openShadow(element: Element): ShadowRoot | null {
  return element.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(element) ?? null;
}

function scan(): void {
  if (!lookForInsecure) return;
  for (const root of [document, ...findShadowRoots(document, openShadow)]) {
    findReferences(root, (url, destination, element) => {
      name(url, destination);
      note(url, destination, traceOf(element));
    });
    findInStyleSheets(root, seenSheets, name);
  }
}

function seeTimings(entries: readonly PerformanceEntry[]): void {
  for (const entry of entries as readonly PerformanceResourceTiming[]) {
    const url = entry.name;
    const origin = originOfEntry(url);
    if (origin === undefined) continue;
    hosts.add(origin, entry.nextHopProtocol);
    if (/^(?:http|ws):/.test(url)) note(url, destinationOfEntry(entry.initiatorType), 'timed');
    else if (fetched.size < caps.fetched) fetched.add(url);
    const upgraded = url.replace(/^https/, 'http');
    for (const destination of named.get(url) ?? []) note(upgraded, destination, 'fetched-upgraded');
  }
  schedule(500);
}

function seeError({ target }: Event): void {
  if (!(target instanceof Element)) return;
  for (const attribute of ['src', 'href', 'data']) {
    const url = insecureUrl(target.getAttribute(attribute) ?? '', target.baseURI);
    const destination = destinationOf(target, attribute);
    if (url !== null && destination !== null) note(url, destination, 'element-failed');
  }
}

function seeViolation(violation: SecurityPolicyViolationEvent): void {
  const refused = findRefusal(violation);
  if (refused !== null) note(refused.url, refused.destination, 'refused-by-policy');
}

/** One report a moment from now, however much happens until then. */
function schedule(delay: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    requestIdleCallback(() => void report(), { timeout: 1_000 });
  }, delay);
}

async function report(): Promise<void> {
  // Once the extension is updated or removed this script is an orphan, and says no more.
  if (api.runtime.id === undefined) return;
  scan();
  const resources = unsent.slice(0, caps.batch);
  unsent = unsent.slice(caps.batch);
  try {
    const reply = await api.runtime.sendMessage({
      type: 'document-report',
      protocol: navigation?.nextHopProtocol ?? '',
      fromServiceWorker,
      upgradesInsecureRequests: hasUpgradePolicy(),
      hosts: hosts.list(),
      resources,
      cutHosts: hosts.cut(),
      cutResources,
    });
    if (reply?.ok !== true) throw new Error('The report was not stored.');
    failures = 0;
    if (unsent.length > 0) schedule(200);
  } catch {
    // The worker was stopped before it had stored the report, or could not: it is sent again.
    unsent = [...resources, ...unsent];
    failures += 1;
    if (failures <= caps.failures) schedule(500 * failures);
  }
}

function hasUpgradePolicy(): boolean {
  const policies = document.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  return [...policies].some((policy) =>
    /(?:^|[;,])\s*upgrade-insecure-requests\s*(?:$|[;,])/i.test(
      policy.getAttribute('content') ?? '',
    ),
  );
}

new PerformanceObserver((list) => {
  seeTimings(list.getEntries());
}).observe({ type: 'resource', buffered: true });
addEventListener('error', seeError, true);
addEventListener('securitypolicyviolation', seeViolation, true);
addEventListener('DOMContentLoaded', () => {
  schedule(0);
});
addEventListener('load', () => {
  schedule(0);
  setTimeout(schedule, 2_000, 0);
});
// A blank frame may be written anew by its parent, and then has lost all listeners.
if (location.protocol === 'about:') setTimeout(schedule, 2_000, 0);
// A form matters when someone turns to it; a popup that opens over the page takes its focus.
addEventListener('focusin', () => {
  schedule(200);
});
// Until this is known, an answer that the browser saw on the side passes for the document's own.
if (fromServiceWorker) void report();
for (const leaving of ['blur', 'pagehide']) {
  addEventListener(leaving, ({ target }) => {
    if (target === window || target === document) void report();
  });
}
