import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { extendedEnd, type AllowedPort } from '../core/allowed-ports.ts';
import type { Settings } from '../core/settings.ts';
import { settingWords } from '../explain/setting-words.ts';
import { AllowPortForm } from './allow-port-form.tsx';
import { AllowedPortRow } from './allowed-port-row.tsx';
import { ManagedMark } from './managed-mark.tsx';
import type { OptionsState } from './options-state.ts';

export interface AllowedPortsSectionProps {
  readonly settings: Settings;
  readonly state: Pick<OptionsState, 'allowPort' | 'withdrawPort'>;
  readonly now: () => number;
}

/** The ports that are allowed, each for a host and until a day. */
export function AllowedPortsSection(props: AllowedPortsSectionProps): JSX.Element {
  const { settings, state, now } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, hint } = settingWords.allowedPorts;
  const isManaged = settings.managed.includes('allowedPorts');
  const withdraw = async (one: AllowedPort): Promise<void> => {
    const failed = await state.withdrawPort(one);
    // The button that was pressed goes with its row.
    if (failed === null) heading.current?.focus();
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="calm">
        {hint} <ManagedMark settings={settings} name="allowedPorts" />
      </p>
      {settings.allowedPorts.length === 0 ? (
        <p>No port is allowed.</p>
      ) : (
        <ul class="allowed-ports">
          {settings.allowedPorts.map((one) => (
            <AllowedPortRow
              key={`${one.site}:${one.port}`}
              allowed={one}
              hasPassed={one.until <= now()}
              isManaged={isManaged}
              onExtend={() => void state.allowPort(one, extendedEnd(one, now()))}
              onWithdraw={() => void withdraw(one)}
            />
          ))}
        </ul>
      )}
      {!isManaged && <AllowPortForm now={now} onAllow={state.allowPort} />}
    </section>
  );
}
