import type { AllowedPorts } from './allowed-ports.ts';
import type { Policy } from './policy.ts';
import { preferenceNames } from './preference-forms.ts';
import { noSettings, type Preferences, type Settings } from './settings.ts';

/** What the person chose. */
export interface OwnSettings {
  readonly preferences: Partial<Preferences>;
  readonly allowedPorts: AllowedPorts;
}

/** What holds: the policy before the person's own, and the default where neither says anything. */
export function settleSettings(policy: Policy, own: OwnSettings): Settings {
  return {
    ...noSettings,
    ...own.preferences,
    ...policy.preferences,
    allowedPorts: policy.allowedPorts ?? own.allowedPorts,
    managed: [
      ...preferenceNames.filter((name) => policy.preferences[name] !== undefined),
      ...(policy.allowedPorts === null ? [] : (['allowedPorts'] as const)),
    ],
  };
}
