import type { InspectionReport, InspectionStage, MarkedViolation } from '../core/inspection.ts';

/**
 * Listens to what goes against a deep inspection's own policy, and tells the worker. It runs in the
 * documents that come while an inspection is under way, and in no others.
 */
interface ExtensionApi {
  /** Gone, or without an id, once the extension was updated or removed. */
  readonly runtime?: {
    readonly id?: string;
    readonly sendMessage: (
      message: InspectionReport & { type: string },
    ) => Promise<{ ok?: boolean; listening?: boolean } | undefined>;
  };
}

declare const chrome: ExtensionApi;
const api = (globalThis as { browser?: ExtensionApi }).browser ?? chrome;

/** Milliseconds; how long a page that has loaded is listened to, and one that will not load. */
const times = { tick: 250, afterLoad: 2_500, quiet: 1_000, atMost: 8_000, unloaded: 25_000 };
/** A busy worker may hear of a frame ten seconds late, and takes nothing from it before. */
const caps = { seen: 2_000, batch: 200, url: 4_000, failures: 40 };
const ourPolicy = /; report-to portlight-[\w-]+$/;

const isTop = self === top;
const begun = performance.now();
const seen = new Set<string>();
let unsent: MarkedViolation[] = [];
let stage: InspectionStage | null = isTop ? 'loading' : null;
let told: InspectionStage | null = null;
let loadedAt: number | null = null;
let newsAt = begun;
let failures = 0;
let sending = false;
let over = false;

interface Violation {
  readonly disposition: string;
  readonly originalPolicy: string;
  readonly effectiveDirective: string;
}

function see(
  { disposition, originalPolicy, effectiveDirective }: Violation,
  blocked: string,
): void {
  // A page could have a policy like ours, but the worker knows the name in it.
  if (over || disposition !== 'report' || !ourPolicy.test(originalPolicy)) return;
  const key = `${effectiveDirective} ${blocked}`;
  if (!/^(?:http|ws):/.test(blocked) || seen.has(key) || seen.size >= caps.seen) return;
  seen.add(key);
  newsAt = performance.now();
  const url = new URL(blocked).href.slice(0, caps.url);
  unsent.push({ url, directive: effectiveDirective, policy: originalPolicy });
}

function seeEvent(event: SecurityPolicyViolationEvent): void {
  if (event.isTrusted) see(event, event.blockedURI);
}

/** `document.open` takes all listeners of a document away; an observer stays, and hears of the past. */
const observer =
  'ReportingObserver' in globalThis
    ? new ReportingObserver(
        (reports) => {
          for (const { body } of reports as readonly { readonly body: object | null }[]) {
            const violation = body as Violation & { readonly blockedURL: string | null };
            see(violation, violation.blockedURL ?? '');
          }
        },
        { types: ['csp-violation'], buffered: true },
      )
    : null;

/** How far the page is. Asked rather than listened for: see above. */
function lookAtStage(): void {
  if (!isTop) return;
  const now = performance.now();
  if (document.readyState === 'complete') loadedAt ??= now;
  if (loadedAt === null) {
    if (now - begun > times.unloaded) stage = 'timed-out';
    return;
  }
  const isQuiet = now - newsAt > times.quiet && now - loadedAt > times.afterLoad;
  stage = isQuiet || now - loadedAt > times.atMost ? 'complete' : 'listening';
}

async function tick(): Promise<void> {
  lookAtStage();
  if (api.runtime?.id === undefined) return end();
  if (sending || (unsent.length === 0 && stage === told)) return;
  const [violations, now] = [unsent.slice(0, caps.batch), stage];
  unsent = unsent.slice(caps.batch);
  sending = true;
  try {
    const reply = await api.runtime.sendMessage({
      type: 'inspection-report',
      violations,
      stage: unsent.length > 0 ? null : now,
      begunAt: performance.timeOrigin,
    });
    if (reply?.ok !== true) throw new Error('The report was not stored.');
    failures = 0;
    if (unsent.length === 0) told = now;
    if (reply.listening === false) end();
  } catch {
    // The worker was stopped before it had stored the report: it is sent again.
    unsent = [...violations, ...unsent];
    failures += 1;
    if (failures > caps.failures) end();
  } finally {
    sending = false;
  }
}

function end(): void {
  over = true;
  clearInterval(timer);
  removeEventListener('securitypolicyviolation', seeEvent, true);
  observer?.disconnect();
}

observer?.observe();
addEventListener('securitypolicyviolation', seeEvent, true);
const timer = setInterval(() => void tick(), times.tick);
