import type { LabCase } from '../lab-case.ts';
import { mixedElementCases } from './mixed-elements.ts';
import { mixedExceptionCases } from './mixed-exceptions.ts';
import { mixedFrameCases } from './mixed-frames.ts';
import { mixedImageCases } from './mixed-images.ts';
import { mixedMediaCases } from './mixed-media.ts';
import { mixedScriptedCases } from './mixed-scripted.ts';
import { mixedStyleCases } from './mixed-styles.ts';
import { mixedTogetherCases } from './mixed-together.ts';

/** Encrypted pages with parts over http: each kind alone, then all of them on one page. */
export const mixedContentCases: readonly LabCase[] = [
  ...mixedElementCases,
  ...mixedStyleCases,
  ...mixedScriptedCases,
  ...mixedImageCases,
  ...mixedMediaCases,
  ...mixedFrameCases,
  ...mixedExceptionCases,
  ...mixedTogetherCases,
];
