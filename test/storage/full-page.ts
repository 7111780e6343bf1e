import type { TabState } from '../../src/core/tab-state.ts';
import { parseSetCookie } from '../../src/standards/set-cookie.ts';
import { firefoxTold } from '../core/connections.ts';
import {
  answered,
  committed,
  connectionSeen,
  fold,
  inFrame,
  navigationFailed,
  redirected,
  reported,
  seen,
  sent,
  started,
} from '../core/observations.ts';
import { factsOf, visitTo } from './visit-to.ts';

const top = 'https://www.a.test/';
const file = 'http://cdn.test/file';
const download = { requestId: 'file', initiator: 'https://www.a.test' } as const;
const next = 'https://www.a.test/next';

/** A tab in which everything that a record can hold is held, and a navigation is under way. */
export function fullTab(): TabState {
  return fold([
    seen(false),
    started('http://a.test/', { initiator: 'https://b.test' }),
    sent('http://a.test/', { names: ['sid'], cut: 0 }),
    redirected('http://a.test/', top, {
      address: null,
      fields: { 'non-authoritative-reason': ['HSTS'] },
      cookies: { list: [parseSetCookie('sid=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT')], cut: 0 },
    }),
    answered(top, {
      fields: { 'strict-transport-security': ['max-age=1'] },
      cookies: { list: [parseSetCookie('sid=1; Path=/; Domain=a.test; Max-Age=1')], cut: 1 },
      certificateError: { url: top, error: 'net::ERR_CERT_DATE_INVALID', at: 1 },
    }),
    connectionSeen(top, firefoxTold()),
    committed(top, 'page', { earlier: [factsOf(visitTo(top))] }),
    reported(top, 'page', {
      hosts: [{ origin: 'https://cdn.test', protocol: 'h2', count: 2 }],
      resources: [{ url: 'http://cdn.test/a.png', destination: 'image', trace: 'referenced' }],
    }),
    reported('https://frame.test/', 'frame', {
      ...inFrame('frame', 'page'),
      insecureFields: { text: 1, password: 1 },
    }),
    started(file, download),
    answered(file, { ...download, fields: { 'content-disposition': ['attachment'] } }),
    navigationFailed(file, 'net::ERR_ABORTED'),
    started(next, { requestId: 'r2' }),
    redirected(next, top, { requestId: 'r2' }),
    answered(top, { requestId: 'r2' }),
  ]);
}
