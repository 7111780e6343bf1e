import { inspectionPolicy, isRunning, type Inspection } from '../core/inspection.ts';
import type { Observation } from '../core/observation.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { addPolicyRule, listRuledTabs, removePolicyRules } from '../platform/session-rules.ts';
import {
  addSessionScript,
  listSessionScripts,
  removeSessionScripts,
} from '../platform/session-scripts.ts';
import { observeSecureRequests } from '../platform/web-request.ts';

/** Everything a deep inspection puts into the browser, and takes out again. */
export interface InspectionTools {
  /**
   * Makes the browser fit the inspections that run: rules, the listening script and listeners are
   * there for those and for no other, whatever an earlier worker left behind.
   */
  readonly fit: (inspections: readonly Inspection[]) => Promise<void>;
  /** Listens to a tab's encrypted requests too. */
  readonly widen: (tabId: number) => void;
  readonly setDeadline: (tabId: number, when: number) => Promise<void>;
}

const scriptId = 'deep-inspection';
const alarmPrefix = 'inspection/';

export function createInspectionTools(
  scriptFile: string,
  observed: (observation: Observation) => void,
): InspectionTools {
  /** How to stop listening, by tab. Listeners are no facts: they go with the worker. */
  const widened = new Map<number, () => void>();
  const widen = (tabId: number): void => {
    if (!widened.has(tabId)) widened.set(tabId, observeSecureRequests(tabId, observed));
  };
  return {
    widen,
    setDeadline: (tabId, when) => setAlarm(`${alarmPrefix}${tabId}`, when),
    async fit(inspections) {
      const running = inspections.filter(isRunning);
      const tabs = new Set(running.map(({ tabId }) => tabId));
      for (const [tabId, narrow] of widened) {
        if (tabs.has(tabId)) continue;
        narrow();
        widened.delete(tabId);
        await clearAlarm(`${alarmPrefix}${tabId}`);
      }
      for (const tabId of tabs) widen(tabId);
      await fitRules(running, tabs);
      await fitScript(tabs.size > 0, scriptFile);
    },
  };
}

async function fitRules(running: readonly Inspection[], tabs: ReadonlySet<number>): Promise<void> {
  const ruled = await listRuledTabs();
  await removePolicyRules(ruled.filter((tabId) => !tabs.has(tabId)));
  for (const inspection of running) {
    // One whose document has come needs its rule for frames; one that begins anew needs its own.
    const isThere = ruled.includes(inspection.tabId) && inspection.phase !== 'reloading';
    if (!isThere) await addPolicyRule(inspection.tabId, inspectionPolicy(inspection));
  }
}

async function fitScript(isWanted: boolean, file: string): Promise<void> {
  const isThere = (await listSessionScripts()).includes(scriptId);
  if (isWanted && !isThere) await addSessionScript(scriptId, file);
  if (!isWanted && isThere) await removeSessionScripts([scriptId]);
}

/** The tab whose inspection an alarm is set for; null for any other alarm. */
export function inspectedTabOf(alarm: string): number | null {
  const [, tabId] = /^inspection\/(\d+)$/.exec(alarm) ?? [];
  return tabId === undefined ? null : Number(tabId);
}
