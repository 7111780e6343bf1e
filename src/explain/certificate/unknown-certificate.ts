import { isWebPage } from '../../core/evidence.ts';
import { navigationErrorKind } from '../../core/navigation-error.ts';
import { isFromServiceWorker, pageFreshness, type PageRecord } from '../../core/page-record.ts';
import { isLocalUrl } from '../../standards/trustworthy.ts';
import { hostOf, schemeOf } from '../../standards/url.ts';
import { notSeenReason } from '../path-facts.ts';

/** That there is no certificate to show, and why. */
export interface UnknownCertificate {
  readonly kind: 'unknown';
  /** `none` where there is none, `refused` where it is the reason that no page came, else not seen. */
  readonly state: 'none' | 'clear-text' | 'refused' | 'not-observed';
  readonly title: string;
  readonly sentence: string;
  /** Where a person can see it all the same; null where nothing helps. */
  readonly elsewhere: string | null;
}

/** The honest words for a page whose connection was not told. */
export function describeUnknown(page: PageRecord): UnknownCertificate {
  const host = hostOf(page.url);
  if (!isWebPage(page)) {
    return none('This page did not come over the web, so no certificate was needed.');
  }
  if (page.failure !== null) return noPage(page.failure.error, host);
  if (schemeOf(page.url) === 'http') {
    return isLocalUrl(page.url)
      ? none(
          'This page came from your own machine without encryption, so no certificate was needed.',
        )
      : {
          kind: 'unknown',
          state: 'clear-text',
          title: 'No certificate',
          sentence: `Nothing proves who answered for ${host}: the page came in clear text, without a certificate (http).`,
          elsewhere: null,
        };
  }
  const freshness = pageFreshness(page);
  if (freshness !== 'fresh') {
    const reason = notSeenReason({ freshness, fromServiceWorker: isFromServiceWorker(page) });
    return unseen(`The certificate of ${host} was not observed. ${reason}.`);
  }
  return unseen(
    `The browser did not show Portlight the certificate of ${host}: Chromium keeps certificates from extensions.`,
  );
}

/** The connection was told of, and no certificate with it. */
export function describeWithheld(host: string): UnknownCertificate {
  return unseen(`The browser told how ${host} was reached, but showed no certificate.`);
}

function noPage(error: string, host: string): UnknownCertificate {
  if (navigationErrorKind(error).startsWith('certificate-')) {
    return {
      kind: 'unknown',
      state: 'refused',
      title: 'Certificate refused',
      sentence: `The browser refused the certificate of ${host}, and of one that it refused it shows nothing to extensions.`,
      elsewhere: 'The browser’s own warning page shows it, behind “Advanced” or the error’s name.',
    };
  }
  return none(`No page came from ${host}, so there is no certificate to show.`);
}

function none(sentence: string): UnknownCertificate {
  return { kind: 'unknown', state: 'none', title: 'No certificate', sentence, elsewhere: null };
}

function unseen(sentence: string): UnknownCertificate {
  return {
    kind: 'unknown',
    state: 'not-observed',
    title: 'Not observed',
    sentence,
    elsewhere:
      'The browser’s own panel shows it: choose the icon before the address, then the line on the connection, then the certificate.',
  };
}
