import type { Target } from '../../build/manifest.ts';
import { expectedIn } from '../lab/expected-in.ts';
import { placeOf, type CasePlace } from '../lab/case-place.ts';
import type { Expected, LabCase } from '../lab/lab-case.ts';

/** What a person must read of the five steps of the path, each with the sign it has. */
export function expectedPath(target: Target, labCase: LabCase): readonly string[] {
  const expected = expectedIn(target, labCase);
  const place = placeOf(labCase);
  const ways = steps(place, expected);
  if (expected.level !== 'failed') return ways.map(([label, state]) => `${label} ${state}`);
  const code = expected.findings[0] ?? '';
  const [at, text] = breaks[code] ?? [];
  if (at === undefined) throw new Error(`Write in expected-path.ts where ${code} ends the way.`);
  const end = ends.indexOf(place.scheme === 'http' && at === 'tls' ? 'http' : at);
  const untried = code.endsWith('.unsafe-port');
  return ways.map(([label, state], step) => {
    if (step === end) return `${label} ${text} (broken)`;
    return `${label} ${step > end || untried ? 'not reached (not-reached)' : state}`;
  });
}

const ends = ['name', 'port', 'tls', 'http', 'page'] as const;

/** At which step a failure ends the way, and what that step says. */
const breaks: Readonly<Record<string, readonly [(typeof ends)[number], string]>> = {
  'failed-navigation.certificate-authority': ['tls', 'not trusted'],
  'failed-navigation.certificate-date': ['tls', 'wrong date'],
  'failed-navigation.certificate-name': ['tls', 'wrong name'],
  'failed-navigation.connection-refused': ['port', 'refused'],
  'failed-navigation.connection-reset': ['tls', 'cut off'],
  'failed-navigation.empty-response': ['http', 'no answer'],
  'failed-navigation.error-status': ['http', 'error'],
  'failed-navigation.http-protocol': ['http', 'broken answer'],
  'failed-navigation.name-not-resolved': ['name', 'not found'],
  'failed-navigation.not-http': ['http', 'not HTTP'],
  'failed-navigation.redirect-invalid': ['http', 'leads nowhere'],
  'failed-navigation.redirect-loop': ['http', 'in circles'],
  'failed-navigation.tls-client-certificate': ['tls', 'not admitted'],
  'failed-navigation.tls-other': ['tls', 'broke off'],
  'failed-navigation.tls-protocol': ['tls', 'no TLS'],
  'failed-navigation.tls-server-name': ['tls', 'unknown name'],
  'failed-navigation.tls-version': ['tls', 'too old'],
  'failed-navigation.unsafe-port': ['port', 'forbidden'],
};

type Step = readonly [label: string, state: string];

/** The five steps as they are where nothing breaks. */
function steps(place: CasePlace, { level, findings }: Expected): readonly Step[] {
  const { scheme, port, isAddress } = place;
  const name = isAddress ? 'Address' : 'Name';
  const isOpen = scheme === 'http';
  const version = level === 'failed' ? 'HTTP' : place.version;
  const tls = isOpen ? 'No TLS' : 'TLS';
  if (level === 'local') {
    return [
      [name, 'this machine (good)'],
      [`Port ${port}`, 'local (good)'],
      [tls, isOpen ? 'not needed (good)' : 'encrypted (good)'],
      [version, 'fresh (good)'],
      ['Page', 'local (good)'],
    ];
  }
  return [
    [name, isAddress ? 'no look-up (good)' : 'found (good)'],
    [`Port ${port}`, portState(place, findings)],
    [tls, isOpen ? 'clear text (gap)' : 'encrypted (good)'],
    [version, isOpen ? 'readable (gap)' : (firstOf(findings, httpStates) ?? 'fresh (good)')],
    ['Page', isOpen ? 'changeable (gap)' : (firstOf(findings, pageStates) ?? 'clean (good)')],
  ];
}

function portState({ isDefaultPort }: CasePlace, findings: readonly string[]): string {
  if (isDefaultPort) return 'default (good)';
  const isFault = findings.some((code) =>
    /^non-default-port\.(?:page|https?-on-https?-port)$/.test(code),
  );
  return `non-default (${isFault ? 'gap' : 'good'})`;
}

/** What a finding makes of a step; the first that is there counts. */
type States = Readonly<Record<string, string>>;

const httpStates: States = {
  'insecure-transport.clear-text-hop': 'via http (gap)',
  'hsts-policy.max-age-short': 'short HSTS (gap)',
  'hsts-policy.ignored-by-some': 'partial HSTS (gap)',
  'hsts-policy.absent': 'no HSTS (gap)',
  'hsts-policy.ignored': 'no HSTS (gap)',
  'hsts-policy.max-age-zero': 'no HSTS (gap)',
};

const pageStates: States = {
  'mixed-content.loaded-insecurely': 'mixed (gap)',
  'mixed-content.blocked': 'mixed (gap)',
  'mixed-content.upgraded': 'mixed (gap)',
  'insecure-form.action': 'open form (gap)',
  'insecure-download.started': 'open download (gap)',
};

function firstOf(findings: readonly string[], states: States): string | undefined {
  return Object.entries(states).find(([code]) => findings.includes(code))?.[1];
}
