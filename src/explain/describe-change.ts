import type { PastChange } from '../core/change/change.ts';
import { durationInWords } from '../standards/hsts-max-age.ts';

/** A change in words. */
export interface ChangeWords {
  /** What changed, and since when. */
  readonly text: string;
  /** Both sides, where they have names of their own; the servers' words. */
  readonly detail: string | null;
}

/** How a reader's language and clock write a day. */
export type DayWords = (time: number) => string;

export function describeChange(change: PastChange, day: DayWords): ChangeWords {
  const { kind, parameters, after, until } = change;
  const { before: had, after: has } = parameters;
  const since =
    until === null ? ` since ${day(after.time)}` : ` from ${day(after.time)} until ${day(until)}`;
  const once = `, ${day(after.time)}`;
  switch (kind) {
    case 'hsts-vanished':
      return plain(`${lossWords(parameters['how'])}${since}`);
    case 'hsts-appeared':
      return plain(`HSTS sent${since}`);
    case 'hsts-shortened':
    case 'hsts-lengthened':
      return plain(`HSTS kept for ${length(has)} instead of ${length(had)}${since}`);
    case 'subdomains-left-out':
      return plain(`HSTS without the subdomains${since}`);
    case 'subdomains-included':
      return plain(`HSTS with the subdomains${since}`);
    case 'http-where-https':
      return plain(`First seen over http, where https had been${once}`);
    case 'https-where-http':
      return plain(`First seen over https, where http had been${once}`);
    case 'redirect-lost':
      return plain(`No redirect from http to https any more${since}`);
    case 'redirect-gained':
      return plain(`Redirect from http to https${since}`);
    case 'mixed-content-appeared':
      return plain(`Mixed content${since}`);
    case 'mixed-content-gone':
      return plain(`No mixed content any more${since}`);
    case 'certificate-expired':
      return plain(`Certificate past its time${since}`);
    case 'certificate-renewed':
      return { text: `Certificate renewed${once}`, detail: ends(had, has, day) };
    case 'certificate-ends-sooner':
      return {
        text: `Certificate replaced by one that ends sooner${once}`,
        detail: ends(had, has, day),
      };
    case 'certificate-changed':
      return plain(`Certificate changed${once}`);
    case 'issuer-changed':
      return {
        text: `Certificate changed, from another issuer${once}`,
        detail: `${String(had)} → ${String(has)}`,
      };
    case 'tls-lowered':
    case 'tls-raised':
    case 'http-version-lowered':
    case 'http-version-raised':
      return plain(`${String(has)} instead of ${String(had)}${since}`);
    case 'port-first-seen':
      return plain(`First seen on port ${String(parameters['port'])}${once}`);
  }
}

function plain(text: string): ChangeWords {
  return { text, detail: null };
}

function lossWords(how: unknown): string {
  switch (how) {
    case 'ignored':
      return 'HSTS sent so that browsers ignore it';
    case 'taken-back':
      return 'HSTS taken back';
    default:
      return 'HSTS no longer sent';
  }
}

function length(seconds: unknown): string {
  return durationInWords(Number(seconds));
}

function ends(had: unknown, has: unknown, day: DayWords): string {
  return `valid until ${day(Number(has))}, before that until ${day(Number(had))}`;
}
