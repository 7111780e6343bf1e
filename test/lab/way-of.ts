import type { LabCase } from './lab-case.ts';
import type { Answer } from './site.ts';

/** The way that the lab's servers lead from a case's address. */
export interface Way {
  /** The addresses that answer with a redirect, in order. */
  readonly redirects: readonly string[];
  /** The address that answers for the page, or does not. */
  readonly end: string;
}

const mostRedirects = 20;

/** Follows the redirects of a case as a browser would that was never there before. */
export function wayOf(labCase: LabCase): Way {
  const redirects: string[] = [];
  let end = labCase.url;
  for (let to = whereTo(labCase, end); to !== null; to = whereTo(labCase, end)) {
    if (redirects.length === mostRedirects || !to.startsWith('http')) break;
    redirects.push(end);
    end = to;
  }
  return { redirects, end };
}

function whereTo(labCase: LabCase, address: string): string | null {
  const url = new URL(address);
  const answer = labCase.sites.find(({ origin }) => origin === url.origin)?.answers[url.pathname];
  const to = answer === undefined ? undefined : locationIn(answer, url);
  return to === undefined ? null : new URL(to, url).href;
}

function locationIn(answer: Answer, url: URL): string | undefined {
  if (answer.kind === 'redirect') return answer.to;
  if (answer.kind !== 'made') return undefined;
  return answer.make({ url, header: () => undefined, tls: null }).headers['location']?.toString();
}
