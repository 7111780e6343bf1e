import type { JSX } from 'preact';
import type { AllowedPort } from '../core/allowed-ports.ts';
import { limits } from '../core/limits.ts';
import { OwnScript } from '../ui/own-script.tsx';
import { HostText } from '../ui/host-text.tsx';

export interface AllowedPortRowProps {
  readonly allowed: AllowedPort;
  readonly hasPassed: boolean;
  readonly isManaged: boolean;
  readonly onExtend: () => void;
  readonly onWithdraw: () => void;
}

/** One port that is allowed, with what can be done about it. */
export function AllowedPortRow(props: AllowedPortRowProps): JSX.Element {
  const { allowed, hasPassed, isManaged, onExtend, onWithdraw } = props;
  const { site, port, until } = allowed;
  const more = `${limits.allowedPortDays} days more`;
  return (
    <li class="allowed-port">
      <span class="allowed-place">
        <bdi dir="ltr">
          <HostText host={site} />
          <b>:{port}</b>
        </bdi>
        <OwnScript host={site} />{' '}
        <span class="allowed-end">
          {hasPassed ? 'ran out on' : 'until'}{' '}
          <bdi>{new Date(until).toISOString().slice(0, 10)}</bdi>
        </span>
      </span>
      {!isManaged && (
        <span class="allowed-actions">
          <button
            type="button"
            class="quiet-button"
            aria-label={`${more} for port ${port} of ${site}`}
            onClick={onExtend}
          >
            {more}
          </button>
          <button
            type="button"
            class="quiet-button"
            aria-label={`Withdraw port ${port} of ${site}`}
            onClick={onWithdraw}
          >
            Withdraw
          </button>
        </span>
      )}
    </li>
  );
}
