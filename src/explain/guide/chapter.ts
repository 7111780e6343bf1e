import type { ChapterId } from './chapter-ids.ts';
import type { PictureId } from './picture.ts';

/** A chapter of the guide: short, plain, the terms after the sentences. */
export interface Chapter {
  readonly id: ChapterId;
  /** What it comes to, for whoever reads no further. */
  readonly lead: string;
  readonly picture: PictureId | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Part of the address of the section; unique in the guide. */
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly points?: readonly string[];
  readonly table?: Table;
  /** The standard's words for it. */
  readonly terms?: string;
  /** Sections of standards, as https URLs. */
  readonly specs?: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
