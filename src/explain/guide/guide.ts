import { certificates } from './certificates.ts';
import { chapterIds, type ChapterId } from './chapter-ids.ts';
import type { Chapter } from './chapter.ts';
import { cookies } from './cookies.ts';
import { failures } from './failures.ts';
import { handshake } from './handshake.ts';
import { hsts } from './hsts.ts';
import { limits } from './limits.ts';
import { mixedContent } from './mixed-content.ts';
import { path } from './path.ts';
import { ports } from './ports.ts';
import { whoSees } from './who-sees.ts';

const byId: Readonly<Record<ChapterId, Chapter>> = {
  path,
  ports,
  handshake,
  certificates,
  'who-sees': whoSees,
  hsts,
  'mixed-content': mixedContent,
  cookies,
  failures,
  limits,
};

/** “How this works”, chapter by chapter. */
export const guide: readonly Chapter[] = chapterIds.map((id) => byId[id]);
