import type { DocumentReport, DocumentTrace } from '../core/observation.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { countFields, methodOf } from './form-fields.ts';
import { createNotes } from './insecure-notes.ts';
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
  /** Gone, or without an id, once the extension was updated or removed. */
  readonly runtime?: {
    readonly id?: string;
    readonly sendMessage: (
      message: DocumentReport & { type: string },
    ) => Promise<{ ok?: boolean } | undefined>;
  };
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}
declare const chrome: ExtensionApi;
const api = (globalThis as { browser?: ExtensionApi }).browser ?? chrome;

/**
 * Caps of one document: as much as the record tells apart, little enough to hold. A page may run for
 * days, so nothing here grows for ever.
 */
const caps = {
  hosts: 200,
  origin: 300,
  batch: 500,
  failures: 10,
};

const navigation = performance.getEntriesByType('navigation')[0] as
  PerformanceNavigationTiming | undefined;
/** A worker that left the document to the network has run as well, but then there was a connection. */
const fromServiceWorker = Boolean(navigation?.workerStart && !navigation.nextHopProtocol);

/** In a clear-text document everything is insecure, and nothing of it is mixed content. */
const lookForInsecure = location.protocol !== 'http:';
const hosts = countHosts(caps.hosts);
const notes = createNotes({ resources: 4_000, traces: 12_000, fetched: 5_000, url: 2_000 }, () => {
  schedule(200);
});
const seenSheets = new WeakSet<CSSStyleSheet>();
/** How many of the notes the worker has stored. */
let sent = 0;
let continued = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function note(url: string, destination: MixedContentDestination, trace: DocumentTrace): void {
  if (lookForInsecure) notes.note(url, destination, trace);
}

/** Whether the element asks for what it names at once, later, or when something else comes to pass. */
function traceOf(destination: string, element: Element | undefined): DocumentTrace {
  if (destination === 'form' && element && methodOf(element) === 'post') return 'posted-to';
  if (element?.matches('img[src][loading="lazy" i]')) return 'deferred';
  return element?.matches('embed,frame,iframe:not([loading="lazy" i])')
    ? 'asked-for'
    : 'referenced';
}

/** Closed roots too: Firefox has them on the element, Chromium in an API of its own. */
function openShadow(element: Element): ShadowRoot | null {
  return element.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(element) ?? null;
}

function roots(): readonly (Document | ShadowRoot)[] {
  return [document, ...findShadowRoots(document, openShadow)];
}

function scan(): void {
  if (!lookForInsecure) return;
  for (const root of roots()) {
    findReferences(root, (url, destination, element) => {
      notes.name(url, destination);
      note(url, destination, traceOf(destination, element));
    });
    findInStyleSheets(root, seenSheets, notes.name);
  }
}

function seeTimings(entries: readonly PerformanceEntry[]): void {
  for (const entry of entries as readonly PerformanceResourceTiming[]) {
    const url = entry.name;
    const origin = originOfEntry(url);
    if (origin === undefined) continue;
    hosts.add(origin.slice(0, caps.origin), entry.nextHopProtocol);
    if (/^(?:http|ws):/.test(url)) note(url, destinationOfEntry(entry.initiatorType), 'timed');
    else notes.fetched(url);
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
  if (api.runtime?.id === undefined) return;
  scan();
  const end = Math.min(notes.list.length, sent + caps.batch);
  try {
    const reply = await api.runtime.sendMessage({
      type: 'document-report',
      continued,
      protocol: navigation?.nextHopProtocol ?? '',
      fromServiceWorker,
      upgradesInsecureRequests: hasUpgradePolicy(),
      ...(isSecureContext ? {} : { insecureFields: countFields(roots()) }),
      hosts: hosts.list(),
      resources: notes.list.slice(sent, end),
      cutHosts: hosts.cut(),
      moreResources: notes.isMore(),
    });
    if (reply?.ok !== true) throw new Error('Not stored.');
    failures = 0;
    continued = true;
    // Two reports may be on their way at once, with the same resources.
    sent = Math.max(sent, end);
    if (sent < notes.list.length) schedule(200);
  } catch {
    // The worker was stopped before it had stored the report, or could not: it is sent again, ever less
    // often for some eight minutes. For ever, a frame that nobody knows would wake the worker for ever.
    failures += 1;
    if (failures <= caps.failures) setTimeout(schedule, 250 * 2 ** failures, 0);
  }
}

function hasUpgradePolicy(): boolean {
  // Elsewhere than in the head it counts for nothing (CSP §3.3).
  const policies = document.querySelectorAll('head > meta[http-equiv="content-security-policy" i]');
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
// Back from the back/forward cache: the record may have gone meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  continued = false;
  sent = 0;
  schedule(0);
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
