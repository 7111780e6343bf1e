import type check from '../../../checks/alternative-services.ts';
import type { Plans } from '../plan.ts';
import { offerOwnPort } from '../topics/alternative-services.ts';

/** What the server offers for the next requests. */
export default {
  'other-port': (page) =>
    offerOwnPort(page, 'Let the offer name the port of the page, or make none.'),
  'other-host': (page) =>
    offerOwnPort(
      page,
      'If that host is not meant: let the offer name no host, which is this one, or make none.',
    ),
  unreadable: (page) =>
    offerOwnPort(page, 'The port stands between double quotes, after a colon: h3=":443".'),
} satisfies Plans<typeof check>;
