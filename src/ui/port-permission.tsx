import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PortPermission, SitePort } from '../core/allowed-ports.ts';
import { limits } from '../core/limits.ts';

export interface PortPermissionProps {
  readonly permission: PortPermission;
  /** Resolve with a sentence where it failed. */
  readonly onAllow: (what: SitePort) => Promise<string | null>;
  readonly onWithdraw: (what: SitePort) => Promise<string | null>;
}

/** Lets a person say that the port of this page is meant, and take that back. */
export function PortPermissionBox(props: PortPermissionProps): JSX.Element | null {
  const { permission, onAllow, onWithdraw } = props;
  const [problem, setProblem] = useState<string | null>(null);
  if (permission.kind === 'none') return null;
  const { site, port } = permission.what;
  const given = permission.kind === 'given';
  const isManaged = given && permission.isManaged;
  const change = async (): Promise<void> => {
    setProblem(await (given ? onWithdraw : onAllow)({ site, port }));
  };
  return (
    <section class="port-permission" aria-label={`Port ${port}`}>
      {given && (
        <p class="remark">
          {/* The day in UTC, as the finding has it. */}
          Port {port} of <bdi>{site}</bdi> is allowed until{' '}
          {new Date(permission.what.until).toISOString().slice(0, 10)}
          {isManaged && ' by your administrator'}.
        </p>
      )}
      {/* One button, so that the focus stays where it was. */}
      {!isManaged && (
        <button type="button" class="quiet-button" onClick={() => void change()}>
          {given ? (
            'Take this back'
          ) : (
            <>
              Allow port {port} of <bdi>{site}</bdi> for {limits.allowedPortDays} days
            </>
          )}
        </button>
      )}
      {problem !== null && (
        <p class="remark" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
