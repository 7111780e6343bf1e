/** All that a view needs of the fixes, to be loaded in one piece when the first is shown. */
export { findFix } from './find-fix.ts';
export { explainPlaceholders } from './placeholders.ts';
