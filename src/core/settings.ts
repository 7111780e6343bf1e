import type { AllowedPorts } from './allowed-ports.ts';

/** What a person decided, as far as it changes how a page is judged. */
export interface Settings {
  readonly allowedPorts: AllowedPorts;
}

export const noSettings: Settings = { allowedPorts: [] };
