import { dayText } from '../../core/connection-text.ts';
import type { PresentedCertificate } from '../../core/security-info.ts';
import { daysLeft, expiryBand } from '../../standards/certificate-validity.ts';

/** A certificate's time, and where in it a moment lies. */
export interface ValidityWords {
  readonly state: 'valid' | 'ending' | 'over' | 'early';
  readonly sentence: string;
  /** Days in UTC. */
  readonly from: string;
  readonly until: string;
  /** The day of the moment. */
  readonly at: string;
  /** From the first moment, 0, to the last, 1; outside of them the nearer one. */
  readonly position: number;
}

/** How a certificate's time stands at a moment; null where its dates are not told. */
export function describeValidity(
  { notBefore, notAfter }: PresentedCertificate,
  at: number,
): ValidityWords | null {
  if (notBefore === null || notAfter === null) return null;
  const [from, until] = [dayText(notBefore), dayText(notAfter)];
  const state = stateOf(notBefore, notAfter, at);
  const whole = notAfter - notBefore;
  return {
    state,
    sentence: `${stateSentence(state, notBefore, notAfter, at)} It is valid from ${from} to ${until}${lengthText(notBefore, notAfter)} (validity period).`,
    from,
    until,
    at: dayText(at),
    position:
      whole > 0 ? Math.min(1, Math.max(0, (at - notBefore) / whole)) : at > notAfter ? 1 : 0,
  };
}

const day = 86_400_000;

function stateOf(notBefore: number, notAfter: number, at: number): ValidityWords['state'] {
  if (at > notAfter) return 'over';
  if (at < notBefore) return 'early';
  return expiryBand(notBefore, notAfter, at) === null ? 'valid' : 'ending';
}

function stateSentence(
  state: ValidityWords['state'],
  notBefore: number,
  notAfter: number,
  at: number,
): string {
  switch (state) {
    case 'over':
      return `It had ended ${daysText(daysLeft(at, notAfter))} before this page came.`;
    case 'early':
      return `It begins only ${daysText(daysLeft(notBefore, at))} after this page came.`;
    case 'valid':
    case 'ending':
      return `${leftText(daysLeft(notAfter, at))} left when this page came.`;
  }
}

function leftText(days: number): string {
  if (days <= 0) return 'Less than a day was';
  return days === 1 ? 'One day was' : `${days} days were`;
}

function lengthText(notBefore: number, notAfter: number): string {
  return notAfter > notBefore
    ? `, ${daysText(Math.round((notAfter - notBefore) / day))} in all`
    : '';
}

function daysText(days: number): string {
  if (days <= 0) return 'less than a day';
  return days === 1 ? 'one day' : `${days} days`;
}
