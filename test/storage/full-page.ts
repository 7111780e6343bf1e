import type { TabState } from '../../src/core/tab-state.ts';
import { firefoxTold } from '../core/connections.ts';
import {
  answered,
  committed,
  connectionSeen,
  fold,
  inFrame,
  redirected,
  reported,
  seen,
  started,
} from '../core/observations.ts';

const top = 'https://www.a.test/';
const next = 'https://www.a.test/next';

/** A tab in which everything that a record can hold is held, and a navigation is under way. */
export function fullTab(): TabState {
  return fold([
    seen(false),
    started('http://a.test/'),
    redirected('http://a.test/', top, {
      address: null,
      fields: { 'non-authoritative-reason': ['HSTS'] },
    }),
    answered(top, {
      fields: { 'strict-transport-security': ['max-age=1'] },
      certificateError: { url: top, error: 'net::ERR_CERT_DATE_INVALID', at: 1 },
    }),
    connectionSeen(top, firefoxTold()),
    committed(top, 'page'),
    reported(top, 'page', {
      hosts: [{ origin: 'https://cdn.test', protocol: 'h2', count: 2 }],
      resources: [{ url: 'http://cdn.test/a.png', destination: 'image', trace: 'referenced' }],
    }),
    reported('https://frame.test/', 'frame', inFrame('frame', 'page')),
    started(next, { requestId: 'r2' }),
    redirected(next, top, { requestId: 'r2' }),
    answered(top, { requestId: 'r2' }),
  ]);
}
