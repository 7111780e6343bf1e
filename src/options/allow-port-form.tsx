import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { limits } from '../core/limits.ts';
import { lastMomentOf, readTypedPlace } from '../core/site-port.ts';
import type { OptionsState } from './options-state.ts';

export interface AllowPortFormProps {
  readonly now: () => number;
  readonly onAllow: OptionsState['allowPort'];
}

const day = 86_400_000;

/** Allows a port of a host until a day. */
export function AllowPortForm({ now, onAllow }: AllowPortFormProps): JSX.Element {
  const id = useId();
  const dateIn = (days: number): string => new Date(now() + days * day).toISOString().slice(0, 10);
  const [place, setPlace] = useState('');
  const [date, setDate] = useState(() => dateIn(limits.allowedPortDays));
  const [fault, setFault] = useState<string | null>(null);

  const submit = async (): Promise<void> => {
    const typed = readTypedPlace(place);
    const until = lastMomentOf(date);
    const found = faultOf(typed, until, now());
    setFault(found);
    if (found !== null || typed === null || typed.port === null || until === null) return;
    const failed = await onAllow({ site: typed.site, port: typed.port }, until);
    if (failed === null) setPlace('');
  };
  return (
    <form
      class="allow-port"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label>
        <span>Host and port</span>
        <input
          type="text"
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          placeholder="intranet.example:8443"
          value={place}
          aria-invalid={fault !== null}
          aria-describedby={id}
          onInput={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      </label>
      <label>
        <span>Until</span>
        <input
          type="date"
          value={date}
          min={dateIn(0)}
          max={dateIn(limits.allowedPortDaysAtMost - 1)}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Allow
      </button>
      <p id={id} class="problem" role="alert">
        {fault}
      </p>
    </form>
  );
}

function faultOf(
  typed: ReturnType<typeof readTypedPlace>,
  until: number | null,
  now: number,
): string | null {
  if (typed === null) return 'That is no host. Write it as intranet.example:8443.';
  if (typed.port === null) {
    return 'Write the port too, as in intranet.example:8443. The usual ports need no permission.';
  }
  if (until === null || until <= now) return 'Choose a day that has not passed.';
  return until > now + limits.allowedPortDaysAtMost * day
    ? 'Choose a day within a year, so that nothing is waved through for ever.'
    : null;
}
