import type { LabCase } from '../lab-case.ts';
import { page, site, type Answer } from '../site.ts';

/** What is on this machine never crosses a network, whatever scheme and port it uses. */
function localCase(id: string, title: string, origin: string, answer?: Answer): LabCase {
  return {
    id,
    group: 'This machine',
    title,
    expect: 'Served by this very machine: no network on the way, nothing to find.',
    url: `${origin}/`,
    level: 'local',
    findings: [],
    sites: [site(origin, answer)],
  };
}

export const localCases: readonly LabCase[] = [
  localCase('local-name', 'localhost over http', 'http://localhost:3000'),
  localCase('local-name-80', 'localhost over http on port 80', 'http://localhost'),
  localCase('local-ipv4', '127.0.0.1 over http', 'http://127.0.0.1:5173'),
  localCase('local-ipv6', '[::1] over http', 'http://[::1]:4321'),
  localCase('local-subdomain', 'A name below localhost over http', 'http://app.localhost:3000'),
  localCase(
    'local-https',
    'localhost over https without HSTS',
    'https://localhost',
    page({ hsts: [] }),
  ),
];
