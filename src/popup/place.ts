/**
 * Where the app is shown: in the toolbar's popup, at the side of a window, where it follows the tab in
 * front, or in a tab of its own, where it stays with the one it was opened for.
 */
export type Place = 'popup' | 'side' | 'tab';
