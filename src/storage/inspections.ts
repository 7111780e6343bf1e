import * as v from 'valibot';
import { inspectionPhases, type Inspection } from '../core/inspection.ts';
import {
  listSessionKeys,
  readSession,
  removeFromSession,
  watchSession,
  writeSession,
} from '../platform/session-area.ts';

const prefix = 'inspection/';
const keyOf = (tabId: number): string => `${prefix}${tabId}`;

export const inspectionSchema = v.object({
  version: v.literal(1),
  tabId: v.number(),
  nonce: v.string(),
  startedAt: v.number(),
  phase: v.picklist(inspectionPhases),
  document: v.nullable(v.string()),
  resumed: v.boolean(),
}) satisfies v.GenericSchema<Inspection>;

/** The tab's newest deep inspection; null where there was none, or what is stored is damaged. */
export async function readInspection(tabId: number): Promise<Inspection | null> {
  const stored = (await readSession([keyOf(tabId)]))[keyOf(tabId)];
  const inspection = v.safeParse(inspectionSchema, stored);
  return inspection.success ? inspection.output : null;
}

export async function writeInspection(inspection: Inspection): Promise<void> {
  await writeSession({ [keyOf(inspection.tabId)]: inspection });
}

export async function forgetInspection(tabId: number): Promise<void> {
  await removeFromSession([keyOf(tabId)]);
}

/** The inspections of all tabs. */
export async function listInspections(): Promise<readonly Inspection[]> {
  const keys = (await listSessionKeys()).filter((key) => key.startsWith(prefix));
  return Object.values(await readSession(keys)).flatMap((value) => {
    const inspection = v.safeParse(inspectionSchema, value);
    return inspection.success ? [inspection.output] : [];
  });
}

/** Calls back with the tab's inspection now and whenever it changes. Returns how to stop. */
export function watchInspection(
  tabId: number,
  changed: (inspection: Inspection | null) => void,
  failed: (error: unknown) => void,
): () => void {
  let newest = 0;
  const refresh = (): void => {
    const turn = ++newest;
    // A read that was overtaken by a newer one must not bring back what is gone.
    const unlessOvertaken =
      <Value>(use: (value: Value) => void) =>
      (value: Value): void => {
        if (turn === newest) use(value);
      };
    readInspection(tabId).then(unlessOvertaken(changed), unlessOvertaken(failed));
  };
  refresh();
  const stop = watchSession((keys) => {
    if (keys.includes(keyOf(tabId))) refresh();
  });
  return () => {
    newest++;
    stop();
  };
}
