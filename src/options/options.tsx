import type { JSX } from 'preact';
import { describePlace, describeRefused } from '../explain/describe-settings.ts';
import { Banner } from '../ui/banner.tsx';
import { TroubleLines } from '../ui/trouble-lines.tsx';
import { AllowedPortsSection } from './allowed-ports-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LookSection } from './look-section.tsx';
import type { OptionsState } from './options-state.ts';

export interface OptionsProps {
  readonly state: OptionsState;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The settings: everything a person can decide, saved at once. */
export function Options({ state, now }: OptionsProps): JSX.Element | null {
  const reading = state.reading.value;
  if (reading === null) return null;
  return (
    <>
      <Banner place="settings" />
      <TroubleLines troubles={state.troubles.value} />
      <main class="options">
        <h1>Settings</h1>
        {reading === 'unreadable' ? (
          <p class="calm">
            The browser does not give Portlight its settings. Load this page again.
          </p>
        ) : (
          <>
            <p class="calm">Every change is saved at once. {describePlace(reading.place)}</p>
            {reading.settings.managed.length > 0 && (
              <p class="managed-note">
                Your administrator has set a part of this. It is marked, and cannot be changed here.
              </p>
            )}
            <Refused sentence={describeRefused(reading.refused)} />
            <BadgeSection settings={reading.settings} prefer={state.prefer} />
            <AllowedPortsSection settings={reading.settings} state={state} now={now} />
            <HistorySection settings={reading.settings} prefer={state.prefer} />
            <LookSection settings={reading.settings} prefer={state.prefer} />
          </>
        )}
        <Problem sentence={state.problem} />
        <Saving sentence={state.announcement} />
      </main>
    </>
  );
}

/** Components of their own, so that words which come and go leave every control as it is. */
function Problem({ sentence }: { readonly sentence: OptionsState['problem'] }): JSX.Element {
  return (
    <p class="problem" role="alert">
      {sentence.value}
    </p>
  );
}

function Saving({ sentence }: { readonly sentence: OptionsState['announcement'] }): JSX.Element {
  return (
    <output class="visually-hidden" aria-label="Saving">
      {sentence.value}
    </output>
  );
}

function Refused({ sentence }: { readonly sentence: string | null }): JSX.Element | null {
  return sentence === null ? null : <p class="managed-note">{sentence}</p>;
}
