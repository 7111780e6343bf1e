import { scriptAskers } from './script-askers.ts';
import { elementAskers } from './element-askers.ts';
import { imageAskers } from './image-askers.ts';
import { styleAskers } from './style-askers.ts';
import type { Asker } from './asker.ts';

/** Every way in which a document of the catalogue asks for something. */
export const askers: Readonly<Record<string, Asker>> = {
  ...elementAskers,
  ...imageAskers,
  ...styleAskers,
  ...scriptAskers,
};
