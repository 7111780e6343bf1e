import type { PageRecord } from '../core/page-record.ts';
import type { Verdict } from '../core/verdict.ts';
import type { ChapterId } from './guide/chapter-ids.ts';
import { pathBreak, type PathBreak } from './path-break.ts';
import { gatherPathFacts, type PathFacts } from './path-facts.ts';
import { describeHttpStep } from './path-http.ts';
import { describeNameStep } from './path-name.ts';
import { describePageStep } from './path-page.ts';
import { describePortStep } from './path-port.ts';
import { pathStepIds, type PathStep, type PathStepId, type PathStepWords } from './path-step.ts';
import { stepTopics } from './path-topics/path-topics.ts';
import { describeTlsStep } from './path-tls.ts';

export type { PathStep, PathStepId, PathStepState } from './path-step.ts';

/** The way the page took, step by step, or where it ended. Empty for a page that is not of the web. */
export function describePath(page: PageRecord, verdict: Verdict): readonly PathStep[] {
  const facts = gatherPathFacts(page, verdict);
  if (facts === null) return [];
  const { failure } = page;
  if (failure === null) return pathStepIds.map((id) => withTopics(id, steps[id](facts), facts));
  const end = pathBreak(failure.error, facts);
  return pathStepIds.map((id) => withTopics(id, stepOfBroken(id, end, facts), facts));
}

/** A step of which nothing was seen has no more to tell than that. */
function withTopics(id: PathStepId, words: PathStepWords, facts: PathFacts): PathStep {
  const isSeen = words.state !== 'unknown' && words.state !== 'not-reached';
  return {
    id,
    ...words,
    topics: isSeen ? stepTopics(id, facts, words.state === 'broken') : [],
    chapter: chapters[id],
  };
}

const chapters: Readonly<Record<PathStepId, ChapterId>> = {
  name: 'path',
  port: 'ports',
  tls: 'handshake',
  http: 'hsts',
  page: 'mixed-content',
};

const steps: Readonly<Record<PathStepId, (facts: PathFacts) => PathStepWords>> = {
  name: describeNameStep,
  port: describePortStep,
  tls: describeTlsStep,
  http: describeHttpStep,
  page: describePageStep,
};

function stepOfBroken(id: PathStepId, end: PathBreak, facts: PathFacts): PathStepWords {
  const place = pathStepIds.indexOf(id) - pathStepIds.indexOf(end.at);
  const label = brokenLabels[id](facts);
  if (place === 0) {
    return { label, state: 'broken', stateText: end.stateText, explanation: end.explanation };
  }
  if (place > 0 || end.before === 'not-tried') {
    const explanation = 'The way ended before this step.';
    return { label, state: 'not-reached', stateText: 'not reached', explanation };
  }
  if (end.before === 'unknown') {
    const explanation = 'How far the way led was not seen.';
    return { label, state: 'unknown', stateText: 'not observed', explanation };
  }
  // It was passed, or the next could not have been tried.
  return steps[id]({ ...facts, freshness: 'fresh' });
}

const brokenLabels: Readonly<Record<PathStepId, (facts: PathFacts) => string>> = {
  name: (facts) => describeNameStep(facts).label,
  port: ({ port }) => `Port ${port}`,
  tls: ({ scheme }) => (scheme === 'https' ? 'TLS' : 'No TLS'),
  http: () => 'HTTP',
  page: () => 'Page',
};
