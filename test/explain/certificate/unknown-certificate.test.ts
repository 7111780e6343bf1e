import { describe, expect, it } from 'vitest';
import { describeCertificate } from '../../../src/explain/certificate/describe-certificate.ts';
import { failedPageOf, pageOf, unseenPageOf } from '../../checks/page-of.ts';
import { firefoxTold } from '../../core/connections.ts';

const panel =
  'The browser’s own panel shows it: choose the icon before the address, then the line on the connection, then the certificate.';

describe('a page without a certificate to show', () => {
  it.each([
    [
      'in clear text',
      pageOf('http://a.test/'),
      'clear-text',
      'Nothing proves who answered for a.test: the page came in clear text, without a certificate (http).',
      null,
    ],
    [
      'of this machine',
      pageOf('http://localhost:3000/'),
      'none',
      'This page came from your own machine without encryption, so no certificate was needed.',
      null,
    ],
    [
      'not of the web',
      unseenPageOf('file:///home/a.html'),
      'none',
      'This page did not come over the web, so no certificate was needed.',
      null,
    ],
    [
      'in a browser that shows none',
      pageOf('https://a.test:8443/'),
      'not-observed',
      'The browser did not show Portlight the certificate of a.test:8443: Chromium keeps certificates from extensions.',
      panel,
    ],
    [
      'open before Portlight was',
      unseenPageOf('https://a.test/'),
      'not-observed',
      'The certificate of a.test was not observed. How this page arrived was not seen (open before Portlight, or restored).',
      panel,
    ],
    [
      'from the cache, though the browser told of another day’s connection',
      pageOf('https://a.test/', { fromCache: true, security: firefoxTold() }),
      'not-observed',
      'The certificate of a.test was not observed. This copy came from the browser’s cache.',
      panel,
    ],
    [
      'of the site’s own service worker',
      pageOf('https://a.test/', { report: { fromServiceWorker: true } }),
      'not-observed',
      'The certificate of a.test was not observed. The site’s own service worker gave this page, and where it had it from was not seen.',
      panel,
    ],
    [
      'that did not come, for the certificate was refused',
      failedPageOf('https://a.test/', 'net::ERR_CERT_DATE_INVALID'),
      'refused',
      'The browser refused the certificate of a.test, and of one that it refused it shows nothing to extensions.',
      'The browser’s own warning page shows it, behind “Advanced” or the error’s name.',
    ],
    [
      'that did not come',
      failedPageOf('https://a.test/', 'net::ERR_CONNECTION_REFUSED'),
      'none',
      'No page came from a.test, so there is no certificate to show.',
      null,
    ],
  ] as const)('says so in a sentence: %s', (_which, page, state, sentence, elsewhere) => {
    const words = describeCertificate(page);
    expect(words.lead).toMatchObject({ kind: 'unknown', state, sentence, elsewhere });
    expect({ ...words, lead: null }).toEqual({
      lead: null,
      validity: null,
      names: null,
      chain: null,
      gap: null,
      sections: [],
      pem: [],
    });
  });
});
