// Runs before anything is painted, so that a page does not flash in another theme than the chosen one.
// src/ui/show-theme.ts writes what is read here; the settings themselves can only be read later.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Where the browser keeps nothing for its pages, the system's theme comes first.
}
