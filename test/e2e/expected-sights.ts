import type { Target } from '../../build/manifest.ts';
import { placeOf, type CasePlace } from '../lab/case-place.ts';
import { expectedIn } from '../lab/expected-in.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { partsOf, type Parts } from '../lab/parts-of.ts';
import { failedSights } from './expected-failed-sights.ts';
import { sorted, type Sights } from './sights.ts';

/** What a person must read of who can see what. */
export function expectedSights(target: Target, labCase: LabCase): Sights {
  const { level, findings } = expectedIn(target, labCase);
  const place = placeOf(labCase);
  if (level === 'failed') return sorted(failedSights(place, findings[0] ?? ''));
  if (level === 'local') return sorted(localSights(place));
  const parts = partsOf(target, labCase);
  const isOpen = place.scheme === 'http';
  return sorted({
    'On the way': [
      ...(isOpen ? clearText(place, findings) : encrypted(target, place)),
      ...firstRequests(place),
      ...(isOpen ? [] : partLines(parts)),
      ...counted(
        parts.others.filter(isName),
        'Can probably read:',
        'One other host’s name',
        'other hosts’ names',
      ),
      'Not known: Whether a VPN or proxy carries this',
    ],
    'At the far end': [
      'Can read: Everything you send',
      'Can read: Your address',
      ...whoElse(findings, place),
      ...counted(
        parts.others,
        'Can read:',
        'Requests to one other host',
        'other hosts: what they are asked',
      ),
      ...(isOpen ? [`Not known: Whether ${place.host} answered`] : []),
      ...(!isOpen && target === 'chromium'
        ? ['Not known: Whether a certificate warning was clicked away']
        : []),
    ],
  });
}

function localSights({ port }: CasePlace): Sights {
  return {
    'On the way': ['Cannot read or change: The page'],
    'At the far end': [`Can read: Everything, by the program at port ${port}`],
  };
}

/** Of TLS 1.3, which the lab speaks. Firefox tells that it was; the lab hides no name from either. */
function encrypted(target: Target, { host, port }: CasePlace): readonly string[] {
  const isTold = target === 'firefox';
  return [
    `Can read: Your address, the server’s, and port ${port}`,
    'Can read: How much is sent, and when',
    `${isTold ? 'Can read' : 'Can probably read'}: The host’s name, ${host}`,
    `${isTold ? 'Cannot read or change' : 'Not known'}: The site’s certificate`,
    `${isTold ? 'Can probably read' : 'Not known'}: The look-up of ${host} (DNS)`,
    ...(isTold
      ? [
          'Not known: Whether an authority of this device reads along',
          'Cannot read or change: All but that authority: which page, cookies, what you type, what comes back',
        ]
      : ['Cannot read or change: Which page, cookies, what you type, what comes back']),
  ];
}

/** No browser brings a cookie along: no case was visited before. */
function clearText({ url, host, port }: CasePlace, findings: readonly string[]): readonly string[] {
  const isCookieSet = findings.includes('cookie-attributes.clear-text');
  return [
    `Can read: Your address, the server’s, and port ${port}`,
    `Can read: The whole address [${url}]`,
    'Can read: Header fields',
    `Can read: ${isCookieSet ? 'One cookie' : 'Cookies later on'}`,
    'Can read: What you type and send',
    'Can read: All that comes back',
    'Can change: Everything, both ways',
    `Not known: The look-up of ${host} (DNS)`,
  ];
}

function firstRequests({ exposed, isExposedFirst }: CasePlace): readonly string[] {
  const one = isExposedFirst ? 'The first request' : 'One request on the way here';
  return counted(exposed, 'Can change:', one, 'requests on the way here');
}

/** What a finding says of others who answer in the site's place. */
function whoElse(findings: readonly string[], { host }: CasePlace): readonly string[] {
  if (findings.includes('tls-terminator.named')) {
    return [
      'Can change: All of it, as Cloudflare',
      'Not known: Whether Cloudflare asks the site encrypted',
    ];
  }
  if (findings.includes('tls-terminator.unnamed')) {
    return [
      'Not known: Who else handled the answer',
      'Not known: Whether the way behind it is encrypted',
    ];
  }
  return [`Not known: Whether another service answers for ${host}`];
}

function partLines({ loaded, forms, files, kept, named }: Parts): readonly string[] {
  const part = 'One part named as http';
  const parts = 'parts named as http';
  return [
    ...counted(loaded, 'Can change:', 'One part of the page', 'parts of the page'),
    ...counted(forms, 'Can change:', 'What you send with one form', 'forms, if you send them'),
    ...counted(files, 'Can change:', 'One file that it offered', 'files that it offered'),
    ...counted(kept, 'Cannot read or change:', part, parts),
    ...counted(named, 'Not known:', part, parts),
  ];
}

/** A line with the addresses it speaks of; none where there are none. */
function counted(
  places: readonly string[],
  who: string,
  one: string,
  more: string,
): readonly string[] {
  if (places.length === 0) return [];
  const what = places.length === 1 ? one : `${places.length} ${more}`;
  return [`${who} ${what} [${places.toSorted().join(' ')}]`];
}

function isName(host: string): boolean {
  return /[a-z]$/.test(host);
}
