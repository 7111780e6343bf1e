import type { JSX } from 'preact';
import { fullViewPath, routeHash, type Route } from '../core/full-view-route.ts';
import { everySite } from '../core/site-query.ts';

/** One of Portlight's own places, as the banner names them. */
export type OwnPlace = 'sites' | 'changes' | 'data' | 'guide' | 'settings';

export interface BannerProps {
  readonly place: OwnPlace;
  /** Whether what is shown lies below that place, as a site lies below all of them. */
  readonly isBelow?: boolean;
}

/** The head of each of Portlight's own pages, which leads to all the others. */
export function Banner({ place, isBelow = false }: BannerProps): JSX.Element {
  return (
    <header class="banner">
      <p class="brand">Portlight</p>
      <nav aria-label="Portlight">
        {links.map(({ leadsTo, title, href }) => (
          <a
            key={leadsTo}
            href={href}
            aria-current={leadsTo === place ? (isBelow ? 'true' : 'page') : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
    </header>
  );
}

interface BannerLink {
  readonly leadsTo: OwnPlace;
  readonly title: string;
  readonly href: string;
}

const links: readonly BannerLink[] = [
  { leadsTo: 'sites', title: 'Sites', href: inFullView({ kind: 'sites', query: everySite }) },
  { leadsTo: 'changes', title: 'Changes', href: inFullView({ kind: 'changes' }) },
  { leadsTo: 'data', title: 'Stored data', href: inFullView({ kind: 'data' }) },
  {
    leadsTo: 'guide',
    title: 'How this works',
    href: inFullView({ kind: 'guide', chapter: null }),
  },
  { leadsTo: 'settings', title: 'Settings', href: '/src/options/index.html' },
];

function inFullView(route: Route): string {
  return `/${fullViewPath}${routeHash(route)}`;
}
