/** One path of a glyph, in the units of its own square. */
export interface GlyphPart {
  /** SVG path data. */
  readonly d: string;
  /** Width of the line; without it the path is filled. */
  readonly line?: number;
  /** How a line ends; `butt` where a gap must keep its width. */
  readonly cap?: 'butt' | 'round';
  /** `paper` draws in the colour behind the glyph, to cut a sign out of a filled shape. */
  readonly paint?: 'tone' | 'paper';
  readonly opacity?: number;
}

/** A glyph in a square of `size` units. */
export interface GlyphShape {
  readonly size: number;
  readonly parts: readonly GlyphPart[];
}
