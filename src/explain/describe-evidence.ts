import type { EvidenceItem } from '../core/finding.ts';
import { inSentence, showable } from '../core/foreign-text.ts';
import type { Freshness } from '../core/freshness.ts';
import { browserReason } from '../core/redirect-chain.ts';

/** A piece of evidence in words. The time stays a number: how it is written is the reader's matter. */
export interface EvidenceWords {
  /** Which channel told it. */
  readonly source: string;
  readonly url: string;
  readonly at: number;
  readonly freshness: string;
  /** The response field, as it is spelled in its standard; `value` is null where it was not sent. */
  readonly field: { readonly name: string; readonly value: string | null } | null;
  /** What became of a mixed resource. */
  readonly outcome: string | null;
  /** Short remarks: what it was fetched as, where it led, which address answered. */
  readonly notes: readonly string[];
  readonly redirectedTo: string | null;
  readonly frameUrl: string | null;
}

export function describeEvidence(item: EvidenceItem): EvidenceWords {
  return {
    source: sourceOf(item),
    url: item.url,
    at: item.at,
    freshness: freshnessWords[item.freshness],
    field: item.field ? fieldOf(item.field) : null,
    outcome: outcomeOf(item),
    notes: [
      ...(item.by === 'browser' ? [inSentence(browserReason(item.reason ?? null))] : []),
      ...(item.exposed === true ? ['sent in clear text'] : []),
      ...(item.detail === undefined ? [] : [inSentence(item.detail)]),
      ...(item.error === undefined ? [] : [inSentence(item.error.replace(/^net::/, ''))]),
      ...(item.address === undefined ? [] : [`answered by ${item.address}`]),
    ],
    redirectedTo: item.to ?? null,
    frameUrl: item.frameUrl ?? null,
  };
}

function fieldOf({ name, value }: NonNullable<EvidenceItem['field']>): EvidenceWords['field'] {
  return { name: fieldName(name), value: value === null ? null : showable(value) };
}

function outcomeOf({ outcome, destination }: EvidenceItem): string | null {
  // A form asks for nothing until somebody sends it.
  if (outcome === undefined || destination === 'form') return null;
  return outcomes[outcome] ?? outcome;
}

function sourceOf({ source, status, destination, by }: EvidenceItem): string {
  if (by === 'browser') return 'Redirect by this browser';
  const code = status === undefined || status === 0 ? '' : ` ${status}`;
  switch (source) {
    case 'address':
      return 'Address';
    case 'request':
      return 'Request';
    case 'redirect':
      return destination === undefined
        ? `Redirect${code}`
        : `${destinationName(destination)}, redirected`;
    case 'response':
      return `Answer${code}`;
    case 'connection':
      return 'Connection';
    case 'document':
      return destination === undefined ? 'Document' : destinationName(destination);
    case 'inspection':
      return `${destinationName(destination ?? 'unknown')}, by deep inspection`;
    case 'error':
      return 'Browser error';
    case 'history':
      return 'Earlier visit';
  }
}

const freshnessWords: Readonly<Record<Freshness, string>> = {
  fresh: 'fresh',
  cache: 'from cache',
  'not-observed': 'not fresh',
};

const outcomes: Readonly<Record<string, string>> = {
  blocked: 'blocked',
  upgraded: 'upgraded to https',
  'loaded-insecurely': 'loaded in clear text',
  declared: 'not loaded yet',
};

const destinations: Readonly<Record<string, string>> = {
  iframe: 'Frame',
  frame: 'Frame',
  fetch: 'Script request',
  websocket: 'WebSocket',
  eventsource: 'Event stream',
  xslt: 'XSLT',
  unknown: 'Resource',
};

function destinationName(destination: string): string {
  return destinations[destination] ?? destination.charAt(0).toUpperCase() + destination.slice(1);
}

/** `Strict-Transport-Security` of the lower-case name that the record holds. */
function fieldName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
