import type { Target } from '../../build/manifest.ts';
import { expectedIn } from './expected-in.ts';
import type { LabCase } from './lab-case.ts';
import { assetsHost, clearTextAssets, ipv4Assets, ipv6Assets } from './shared-sites.ts';
import type { Answer } from './site.ts';
import { wayOf } from './way-of.ts';

/** What a person can be told of the addresses that an encrypted page of a case names. */
export interface Parts {
  /** With http, and fetched so. */
  readonly loaded: readonly string[];
  readonly forms: readonly string[];
  readonly files: readonly string[];
  /** With http, and blocked or fetched over https. */
  readonly kept: readonly string[];
  /** With http, and nothing more was seen. */
  readonly named: readonly string[];
  /** Other hosts that were asked over https. */
  readonly others: readonly string[];
}

/** By what is served and by what the page must be judged to be; the exceptions are told below. */
export function partsOf(target: Target, labCase: LabCase): Parts {
  const { findings } = expectedIn(target, labCase);
  const has = (code: string): boolean => findings.includes(code);
  const served = servedText(labCase);
  const insecure = addressesIn(served, /https?:\/\/[^\s"'<>()]+/g, 'http:').filter(isOfNetwork);
  const upgraded = has('mixed-content.upgraded') || has('mixed-content.redirect-upgraded');
  const own = new URL(wayOf(labCase).end).hostname;
  const secure = addressesIn(served, /(?:src|href)="https:\/\/[^"]+/g, 'https:');
  const others = [...secure, ...(upgraded ? insecure : [])].map((url) => new URL(url).hostname);
  const ifFound = (found: boolean): readonly string[] => (found ? insecure : []);
  return {
    loaded: ifFound(has('mixed-content.loaded-insecurely')),
    forms: ifFound(has('insecure-form.action')),
    files: ifFound(has('insecure-download.started')),
    kept: ifFound(has('mixed-content.blocked') || has('mixed-content.upgraded')),
    named: ifFound(has('mixed-content.declared')),
    others: [...new Set(others)].filter((host) => host !== own).toSorted(),
    ...exceptions[labCase.id]?.[target],
  };
}

/** All that a case's own sites serve, without links that nobody follows. */
function servedText({ sites }: LabCase): string {
  return sites
    .flatMap(({ answers }) => Object.values(answers).map(textOf))
    .join('\n')
    .replaceAll(/<(?:a|base) href="[^"]*"/g, '');
}

function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'page':
      return `${answer.head ?? ''}\n${answer.body ?? ''}`;
    case 'redirect':
      return answer.to;
    case 'file':
      return String(answer.content);
    case 'made':
    case 'hang-up':
    case 'silence':
      return '';
  }
}

function addressesIn(text: string, pattern: RegExp, protocol: string): readonly string[] {
  const found = [...text.replaceAll('&quot;', '"').matchAll(pattern)];
  const addresses = found.map(([match]) => new URL(match.replace(/^(?:src|href)="/, '')).href);
  return [...new Set(addresses)].filter((address) => address.startsWith(protocol));
}

function isOfNetwork(address: string): boolean {
  return !new URL(address).hostname.startsWith('127.');
}

type Exceptions = Readonly<Record<Target, Partial<Parts>>>;

function inBoth(parts: Partial<Parts>): Exceptions {
  return { chromium: parts, firefox: parts };
}

const image = `${clearTextAssets}/image.png`;

/** What both browsers keep from the network on the page with everything; what follows “?” is not shown. */
const together: readonly string[] = [
  `${clearTextAssets}/style.css`,
  `${clearTextAssets}/script.js`,
  `${clearTextAssets}/silence.wav`,
  `${clearTextAssets}/frame.html`,
  `${ipv4Assets}/image.png`,
  ...['img', 'background', 'lazy'].map(() => `${image}?...`),
];

/** Where more has to be known than what is served. */
const exceptions: Readonly<Record<string, Exceptions>> = {
  // Its address comes of the base.
  'mixed-image-base': inBoth({ kept: [image], others: [assetsHost] }),
  // It is asked for when somebody scrolls there.
  'mixed-image-lazy': inBoth({ others: [] }),
  // The policy upgrades it all; Firefox times that under the address with http.
  'mixed-upgrade-policy': { chromium: { others: [assetsHost] }, firefox: {} },
  'mixed-frame-upgrade-policy': {
    chromium: { others: [assetsHost, 'mixed-frame-upgrade-policy-inner.test'] },
    firefox: {},
  },
  // Resource timing names the host of an image that only a deep inspection tells of.
  'mixed-image-unattached': { chromium: { others: [assetsHost] }, firefox: {} },
  'mixed-together': {
    chromium: {
      loaded: [`${ipv6Assets}/image.png`],
      forms: [`${clearTextAssets}/`],
      kept: [...together, `${image}?...`, `${clearTextAssets}/data.json`],
      others: [assetsHost],
    },
    firefox: {
      forms: [`${clearTextAssets}/`],
      kept: [...together, `${ipv6Assets}/image.png`],
      named: [`${image}?...`],
      others: [new URL(ipv4Assets).hostname, new URL(ipv6Assets).hostname, assetsHost],
    },
  },
};
