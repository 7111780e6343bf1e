import { render } from 'preact';
import { Guide } from '../ui/guide.tsx';
import { followTheme } from '../ui/show-theme.ts';

followTheme();
const root = document.getElementById('guide');
if (root) render(<Guide addressOf={(chapter) => `#${chapter}`} />, root);
// The browser looked for the place before there was one.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
