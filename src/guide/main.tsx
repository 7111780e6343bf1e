import { render } from 'preact';
import { Banner } from '../ui/banner.tsx';
import { Guide } from '../ui/guide.tsx';
import { followTheme } from '../ui/show-theme.ts';

followTheme();
const root = document.getElementById('guide');
if (root) {
  render(
    <>
      <Banner place="guide" />
      <main>
        <Guide addressOf={(chapter) => `#${chapter}`} />
      </main>
    </>,
    root,
  );
}
// The browser looked for the place before there was one.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
