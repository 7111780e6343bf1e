import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import { preferenceNames } from '../core/preference-forms.ts';
import { isEnd } from '../core/site-port.ts';
import { sendMessage } from '../platform/messages.ts';

const tabId = v.pipe(v.number(), v.safeInteger());

const sitePort = {
  site: v.pipe(v.string(), v.nonEmpty()),
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
};

/** What a page of this extension may ask of the worker. */
export const commandSchema = v.variant('type', [
  v.object({ type: v.literal('forget-site'), site: v.pipe(v.string(), v.nonEmpty()) }),
  /** `time` in milliseconds since the epoch. */
  v.object({ type: v.literal('forget-before'), time: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('forget-everything') }),
  /** Each visit is looked at by the worker, for itself. */
  v.object({
    type: v.literal('add-visits'),
    visits: v.pipe(v.array(v.unknown()), v.maxLength(limits.visitsAtOnce)),
  }),
  /** Has sites of an older version get their rows. */
  v.object({ type: v.literal('sum-up-sites') }),
  /** `site` is the one to show; null shows all. */
  v.object({
    type: v.literal('open-full-view'),
    site: v.nullable(v.pipe(v.string(), v.nonEmpty())),
  }),
  v.object({ type: v.literal('look-at-tab'), tabId }),
  v.object({ type: v.literal('reload-tab'), tabId }),
  v.object({ type: v.literal('start-inspection'), tabId }),
  v.object({ type: v.literal('stop-inspection'), tabId }),
  v.object({ type: v.literal('retry-storage') }),
  /** `tabId` is the tab that shows the site: of a private one nothing may be kept. */
  v.object({ type: v.literal('allow-port'), tabId, ...sitePort }),
  v.object({ type: v.literal('withdraw-port'), ...sitePort }),
  /** From the settings, where no page is in front. */
  v.object({
    type: v.literal('allow-port-until'),
    ...sitePort,
    until: v.pipe(
      v.number(),
      v.check((until) => isEnd(until)),
    ),
  }),
  /** What the value may be depends on the name; the storage looks at it. */
  v.object({
    type: v.literal('set-preference'),
    name: v.picklist(preferenceNames),
    value: v.union([v.boolean(), v.number(), v.string()]),
  }),
]);

export type Command = v.InferOutput<typeof commandSchema>;

const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true) }),
  v.object({ ok: v.literal(false), reason: v.string() }),
]);

export type CommandReply = v.InferOutput<typeof replySchema>;

/** Sends a command to the worker, which wakes for it. Resolves with a reason where it failed. */
export async function sendCommand(command: Command): Promise<CommandReply> {
  try {
    return v.parse(replySchema, await sendMessage(command));
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
