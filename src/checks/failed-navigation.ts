import { defineCheck } from '../core/check.ts';
import { failureItem } from '../core/evidence-item.ts';
import {
  errorName,
  navigationErrorKind,
  type NavigationErrorKind,
} from '../core/navigation-error.ts';
import { effectivePort } from '../standards/ports.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import { browserFailures } from './failed-navigation/browser.ts';
import { certificateFailures } from './failed-navigation/certificate.ts';
import { connectionFailures } from './failed-navigation/connection.ts';
import type { Failure } from './failed-navigation/diagnosis.ts';
import { httpFailures } from './failed-navigation/http.ts';
import { tlsFailures } from './failed-navigation/tls.ts';

/** Why no page came, in the terms of the layer that failed: name, port, TLS, certificate or HTTP. */
export default defineCheck({
  id: 'failed-navigation',
  title: 'Arrival of the page',
  why: 'When no page comes, the place where the way broke tells who can mend it.',
  spec: 'https://fetch.spec.whatwg.org/#concept-network-error',
  needs: ['ending'],
  findings: failures(),
  pass: 'The page came.',
  notObserved: 'How the navigation ended was not seen.',
  notApplicable: {},
  judge({ ending }) {
    if (ending.kind === 'arrived') return [];
    const { url, error } = ending.failure;
    const parameters = {
      scheme: schemeOf(url) ?? '',
      host: hostnameOf(url),
      port: effectivePort(url) ?? 0,
      error: errorName(error) || 'nothing',
    };
    return [
      { what: navigationErrorKind(error), parameters, evidence: [failureItem(ending.failure)] },
    ];
  },
});

/** By any string, for a union of more than 25 findings is too much for the compiler to tell apart. */
function failures(): Readonly<Record<string, Failure>> {
  return {
    ...connectionFailures,
    ...certificateFailures,
    ...tlsFailures,
    ...httpFailures,
    ...browserFailures,
  } satisfies Record<NavigationErrorKind, Failure>;
}
