import { request, requestEncrypted, tryPort } from '../../core/diagnosis-commands.ts';
import type { BrowserErrorKind } from '../../core/navigation-error-kind.ts';
import { failure } from './diagnosis.ts';

/** The browser itself would not, or does not say what happened. */
export const browserFailures = {
  'unsafe-port': failure('unsafe-port', {
    title: 'Port forbidden by browsers',
    seen: ({ port }) =>
      `Browsers refuse port ${port} for web pages because another service uses it (“bad port” in the Fetch standard). Nothing was sent.`,
    mend: () => 'If the site is yours: serve it on another port, best on 443.',
  }),
  'https-only': failure('https-only', {
    title: 'Clear text not allowed',
    seen: ({ host }) =>
      `${host} was to be reached without encryption, and this browser, this device or the site’s entry in DNS allows https only.`,
    mend: () =>
      'Write https in the address. If the site is yours: serve it over https, and link to it so.',
    commands: [requestEncrypted],
  }),
  'local-network': failure('local-network', {
    title: 'Local network is protected',
    seen: ({ host }) =>
      `${host} is on this local network, or seemed to move into it, and browsers guard devices there: without permission no page from the Internet leads to them, and on some systems no program reaches them.`,
    mend: () =>
      'Type the address yourself, and allow this browser the local network in its settings and those of the system.',
    commands: [tryPort],
  }),
  'address-invalid': failure('address-invalid', {
    title: 'Address not understood',
    seen: () =>
      'This address is not one that this browser can open: it is misspelt, or of a scheme that it does not know or allow.',
    mend: () => 'Check the spelling; an address of the web begins with https://.',
  }),
  blocked: failure('blocked', {
    title: 'Blocked in this browser',
    seen: ({ host }) =>
      `An extension, a policy or the site’s own rules kept this browser from showing ${host}.`,
    mend: () => 'Look through the extensions and policies of this browser.',
  }),
  other: failure('other', {
    title: 'No page came',
    seen: ({ host }) => `The browser could not load ${host === '' ? 'this address' : host}.`,
    mend: () => 'Reload, and try another browser or network.',
    commands: [tryPort, request],
  }),
} satisfies Record<BrowserErrorKind, unknown>;
