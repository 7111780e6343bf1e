import type { ObservedCookie } from './cookie-judgement.ts';
import type { Navigation } from './navigation.ts';

/** The cookies that fresh answers of the navigation set, in the order they came. */
export function listCookies(navigation: Navigation | null): readonly ObservedCookie[] {
  if (navigation === null) return [];
  const { hops, response } = navigation;
  const answers = [
    ...hops.map((hop) => ({ ...hop, url: hop.from })),
    ...(response === null ? [] : [response]),
  ];
  return answers
    .filter(({ freshness }) => freshness === 'fresh')
    .flatMap(({ url, at, freshness, status, address, cookies }) =>
      (cookies?.list ?? []).map((cookie) => ({ cookie, url, at, freshness, status, address })),
    );
}

/** Cookies that caps left out of the navigation's answers. */
export function countCutCookies({ hops, response }: Navigation): number {
  const answers = response === null ? hops : [...hops, response];
  return answers.reduce((sum, { cookies }) => sum + (cookies?.cut ?? 0), 0);
}
