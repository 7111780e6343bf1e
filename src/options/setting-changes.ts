import { sendCommand, type Command } from '../messaging/commands.ts';
import type { SettingChanges } from './options-state.ts';

/** Changes of settings in the browser: the worker makes them. */
export const settingChanges: SettingChanges = {
  prefer: (name, value) => change({ type: 'set-preference', name, value }),
  allowPort: ({ site, port }, until) => change({ type: 'allow-port-until', site, port, until }),
  withdrawPort: ({ site, port }) => change({ type: 'withdraw-port', site, port }),
};

async function change(command: Command): Promise<string | null> {
  const reply = await sendCommand(command);
  return reply.ok ? null : `That could not be saved (${reply.reason.replace(/\.$/, '')}).`;
}
