import { manyTabs } from '../lab/scenes/tabs.ts';
import type { Toolbar } from './stored.ts';

/** What a person must read of a page of the scene with many tabs. */
export interface TabWords {
  readonly url: string;
  readonly toolbar: Toolbar;
  /** The popup's heading, and words of its first sentence. */
  readonly heading: string;
  readonly says: RegExp;
  readonly level: string;
}

const host = 'many-tabs.test';

export const goodWords: TabWords = {
  url: manyTabs.good,
  toolbar: { badgeText: '', title: `Portlight: Encrypted – ${host}` },
  heading: 'Encrypted',
  says: /Nothing was found that weakens this connection/,
  level: 'secure',
};

export const gappyWords: TabWords = {
  url: manyTabs.gappy,
  toolbar: { badgeText: '1', title: `Portlight: Encrypted, with gaps, one finding – ${host}` },
  heading: 'Encrypted, with gaps',
  says: /leaves a gap that could be used/,
  level: 'weakened',
};

export const mixedWords: TabWords = {
  url: manyTabs.mixed,
  toolbar: { badgeText: '1', title: `Portlight: Only partly encrypted, one finding – ${host}` },
  heading: 'Only partly encrypted',
  says: /is encrypted, but it names parts that are not/,
  level: 'mixed',
};

/** What the toolbar says of a page that was not seen to come. */
export const unseen: Toolbar = {
  badgeText: '?',
  title: `Portlight: Not observed, reload to check – ${host}`,
};
