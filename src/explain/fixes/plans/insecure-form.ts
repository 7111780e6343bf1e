import type check from '../../../checks/insecure-form.ts';
import type { Plans } from '../plan.ts';
import { targetOf } from '../target.ts';
import { mendAddresses } from '../topics/mixed-content.ts';
import { serveHttps } from '../topics/serve-https.ts';

/** Forms that send in clear text, and fields that are read as they are typed into. */
export default {
  action: (page, { host }) =>
    mendAddresses(
      page,
      targetOf(`http://${host}/`) ?? page,
      'Change the action of the form to https, or to a path without a host.',
    ),
  'password-field': (page) =>
    serveHttps(page, 'Serve the page with the form over https, and each page that holds it.'),
} satisfies Plans<typeof check>;
