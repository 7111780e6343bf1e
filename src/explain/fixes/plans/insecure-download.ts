import type check from '../../../checks/insecure-download.ts';
import type { Plans } from '../plan.ts';
import { targetOf } from '../target.ts';
import { mendDownload } from '../topics/download.ts';

/** Files behind links with http. */
export default {
  started: (page, { host }) =>
    mendDownload(
      targetOf(`http://${host}/`) ?? page,
      'Change the link to https, and any redirect on the way to the file.',
    ),
} satisfies Plans<typeof check>;
