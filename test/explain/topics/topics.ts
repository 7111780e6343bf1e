import { failureTopics } from './failures.ts';
import { hstsTopics } from './hsts.ts';
import { pathTopics } from './path.ts';
import { portTopics } from './ports.ts';
import type { Topic } from './topic.ts';
import { sightTopics } from './who-sees.ts';

const rows = [...pathTopics, ...sightTopics, ...portTopics, ...hstsTopics, ...failureTopics];

export const topics: readonly Topic[] = rows.map(([id, page, place, says, section, guide]) => ({
  id,
  page,
  place,
  says,
  section,
  guide,
}));
