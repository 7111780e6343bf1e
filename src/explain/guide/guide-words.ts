/** The words around the chapters. */
export const guideWords = {
  title: 'How this works',
  intro:
    'How a page reaches you, who can see or change what on the way, and what each step protects. Plain words first; the terms of the standards stand below them.',
  contents: 'Chapters',
  terms: 'In the standards’ words',
} as const;
