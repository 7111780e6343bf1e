import type { PathFacts } from '../path-facts.ts';
import type { PathStepId } from '../path-step.ts';
import { httpTopics } from './http-topics.ts';
import { nameTopics } from './name-topics.ts';
import { pageTopics } from './page-topics.ts';
import { portTopics } from './port-topics.ts';
import type { StepTopic } from './step-topic.ts';
import { tlsTopics } from './tls-topics.ts';

/** What more there is to know at a step. On this machine there is nothing to protect. */
export function stepTopics(
  id: PathStepId,
  facts: PathFacts,
  isBroken: boolean,
): readonly StepTopic[] {
  return facts.local ? [] : topics[id](facts, isBroken);
}

type Topics = (facts: PathFacts, isBroken: boolean) => readonly StepTopic[];

const topics: Readonly<Record<PathStepId, Topics>> = {
  name: nameTopics,
  port: portTopics,
  tls: tlsTopics,
  http: httpTopics,
  page: pageTopics,
};
