import type check from '../../../checks/insecure-transport.ts';
import type { Plans } from '../plan.ts';
import { targetOf } from '../target.ts';
import { getCertificate } from '../topics/certificate.ts';
import { sendHsts } from '../topics/hsts.ts';
import { redirectToHttps } from '../topics/redirect-to-https.ts';
import { serveHttps } from '../topics/serve-https.ts';

/** Pages, redirects and servers that were not, or not surely, encrypted to the right place. */
export default {
  document: (page) => serveHttps(page, 'First the certificate, then the configuration.'),
  'certificate-bypassed': (page) =>
    getCertificate(page, 'Put one from a known authority in its place, with the whole chain.'),
  'clear-text-hop': (page, { host, order }) => {
    const asked = targetOf(`http://${host}/`) ?? page;
    switch (order) {
      // It does what can be done: a policy of our own choice might be a shorter one.
      case 'learnt':
      case 'address':
        return null;
      case 'own-https':
        return sendHsts(asked, {
          about:
            'Keep the redirect; HSTS lets browsers skip it from the second visit on. Begin with 300 seconds and raise it to 604800, 2592000 and 63072000 where nothing breaks.',
          policy: { maxAge: 300, includeSubDomains: false, preload: false },
        });
      case 'led-past':
        return redirectToHttps(
          asked,
          'First to https on the same host, which sends Strict-Transport-Security; from there on to any other host.',
        );
    }
  },
} satisfies Plans<typeof check>;
