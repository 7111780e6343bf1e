import type check from '../../../checks/tls-terminator.ts';
import type { Plans } from '../plan.ts';
import { encryptWayBehind } from '../topics/way-behind.ts';

const about =
  'Nothing is wrong by itself. This encrypts the way behind the proxy, if it is not yet.';

/** Who stands between. */
export default {
  named: (page) => encryptWayBehind(page, about),
  unnamed: (page) => encryptWayBehind(page, about),
} satisfies Plans<typeof check>;
