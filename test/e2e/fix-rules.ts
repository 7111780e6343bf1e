import type { FixWords, Rule } from './fix-facts.ts';

const allServers = ['nginx', 'Apache', 'IIS', 'Caddy', 'CDN', 'Hosting'];

function forEach(...pastes: readonly string[]): FixWords {
  return { servers: allServers, pastes };
}

function forAll(...pastes: readonly string[]): FixWords {
  return { servers: [], pastes };
}

const serve: Rule = ({ host }) =>
  forEach(
    `server_name ${host};`,
    'listen 443 ssl;',
    `return 301 https://${host}$request_uri;`,
    `curl -sI https://${host}/`,
  );

const certify: Rule = ({ host, port }) =>
  forEach(
    `certbot certonly --nginx -d ${host} `,
    `ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;`,
    `openssl s_client -connect ${host}:${port} -servername ${host} `,
  );

function redirectFrom(host: string): FixWords {
  return forEach(
    `server_name ${host};`,
    `return 301 https://${host}$request_uri;`,
    `curl -sI http://${host}/`,
  );
}

function send(policy: string, host: string, port = 443): FixWords {
  const place = port === 443 ? host : `${host}:${port}`;
  return forEach(
    `# ${host}, port ${port}`,
    `add_header Strict-Transport-Security "${policy}" always;`,
    `curl -sI https://${place}/ | grep -i ^strict-transport-security`,
  );
}

const hsts =
  (policy: string): Rule =>
  ({ host, port }) =>
    send(policy, host, port);

function keepHttps(host: string): FixWords {
  return forEach(
    `# ${host}`,
    'proxy_set_header X-Forwarded-Proto $scheme;',
    `curl -sI https://${host}/`,
  );
}

/** The lines to look for name one of the hosts; the bridge stands where the page comes from. */
const address: Rule = ({ host, namedHosts, id }) => {
  // Its markup names nothing with http: a redirect of its own host does.
  if (id === 'mixed-script-redirect') return keepHttps(host);
  const [named] = namedHosts;
  return forEach(
    ...(named === undefined || namedHosts.length > 1 ? [] : lookFor(named)),
    `# ${host}: ask over https`,
    'add_header Content-Security-Policy "upgrade-insecure-requests" always;',
  );
};

function lookFor(host: string): readonly string[] {
  const quote = host.startsWith('[') ? '"' : '';
  return [
    `curl -sI ${quote}https://${host}${quote}/`,
    `grep -rnF ${quote}http://${host}${quote} /var/www/html`,
  ];
}

/** A cookie keeps the attributes that it has, and gets those that it lacks. */
const cookie =
  (name: string, attributes: string, flags: string): Rule =>
  ({ openHost, id }) =>
    forEach(
      `Set-Cookie: ${name}=…; ${id === 'cookie-insecure' ? 'Path=/; ' : ''}${attributes}`,
      `# ${openHost}`,
      `proxy_cookie_flags ${name} ${flags};`,
      `curl -sI https://${openHost}/`,
    );

const secureSession = cookie(
  'PHPSESSID',
  'Secure; HttpOnly; SameSite=Lax',
  'secure httponly samesite=lax',
);

const offer: Rule = ({ host, port }) =>
  forEach(`# ${host}, port ${port}`, `Alt-Svc 'h3=":${port}"; ma=86400'`);

const twoYears = 'max-age=63072000';
const behind: Rule = ({ host }) =>
  forEach(`# ${host}`, 'proxy_pass https://backend.your-host.example;');

/** By the finding's code: how it is mended, or null where that is nothing for a server's owner. */
export const fixRules: Readonly<Record<string, Rule>> = {
  'alternative-services.other-host': offer,
  'alternative-services.other-port': offer,
  'alternative-services.unreadable': offer,
  'certificate.local-authority': null,
  'cookie-attributes.clear-text': cookie('theme', 'Secure', 'secure'),
  'cookie-attributes.insecure': cookie('theme', 'Secure', 'secure'),
  'cookie-attributes.insecure-hsts': cookie('theme', 'Secure', 'secure'),
  'cookie-attributes.insecure-session': secureSession,
  'cookie-attributes.refused': cookie('theme', 'Secure; SameSite=None', 'secure'),
  'cookie-attributes.script-readable': cookie('PHPSESSID', 'HttpOnly', 'httponly'),
  'failed-navigation.certificate-authority': certify,
  'failed-navigation.certificate-date': certify,
  'failed-navigation.certificate-name': certify,
  'failed-navigation.connection-refused': ({ host, port }) =>
    forEach(`ss -ltnp "sport = :${port}"`, `nc -zv ${host.replaceAll(/[[\]]/g, '')} ${port}`),
  'failed-navigation.connection-reset': null,
  'failed-navigation.empty-response': null,
  'failed-navigation.error-status': null,
  'failed-navigation.http-protocol': null,
  'failed-navigation.name-not-resolved': ({ host }) =>
    forAll(`${host}. 3600 IN A `, `dig ${host} A ${host} AAAA`),
  'failed-navigation.not-http': null,
  'failed-navigation.redirect-invalid': ({ host }) => keepHttps(host),
  'failed-navigation.redirect-loop': ({ host }) => keepHttps(host),
  'failed-navigation.tls-client-certificate': ({ host }) =>
    forEach(`# ${host}`, 'ssl_verify_client off;', `curl -sI https://${host}/`),
  'failed-navigation.tls-other': null,
  'failed-navigation.tls-protocol': serve,
  'failed-navigation.tls-server-name': serve,
  'failed-navigation.tls-version': ({ host, port }) =>
    forEach(
      `# ${host}, port ${port}`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      `openssl s_client -connect ${host}:${port} -servername ${host} -tls1_1`,
    ),
  'failed-navigation.unsafe-port': serve,
  'hsts-policy.absent': hsts('max-age=300'),
  'hsts-policy.ignored': hsts('max-age=300'),
  'hsts-policy.ignored-by-some': hsts(twoYears),
  'hsts-policy.max-age-short': hsts('max-age=604800'),
  'hsts-policy.max-age-unusual': hsts(twoYears),
  'hsts-policy.max-age-zero': hsts('max-age=300'),
  // The same policy, or where browsers ignored it, one to begin with.
  'hsts-policy.repeated-field': ({ findings, host }) =>
    send(
      findings.includes('hsts-policy.ignored') ? 'max-age=300' : `${twoYears}; includeSubDomains`,
      host,
    ),
  'hsts-policy.tolerated': ({ id, host }) =>
    send(id === 'hsts-quoted' ? `${twoYears}; includeSubDomains` : twoYears, host),
  'hsts-preload.ineligible': hsts(twoYears),
  'hsts-reach.every-port': hsts('max-age=0'),
  'hsts-reach.hop-unprotected': ({ firstHost }) => send('max-age=300', firstHost),
  'hsts-reach.sent-in-vain': (facts) =>
    facts.scheme === 'http' ? serve(facts) : redirectFrom(facts.openHost),
  'insecure-download.started': ({ namedHosts }) => {
    const [host = ''] = namedHosts;
    return forAll(...lookFor(host), `curl -sIL https://${host}/`);
  },
  'insecure-form.action': address,
  'insecure-form.password-field': serve,
  // What else is found says what is missing; without that, nothing is.
  'insecure-transport.clear-text-hop': ({ findings, openHost }) => {
    if (findings.some((code) => /^redirect-chain\.(?:other-host|www)-first$/.test(code))) {
      return redirectFrom(openHost);
    }
    return findings.includes('hsts-policy.absent') ? send('max-age=300', openHost) : null;
  },
  'insecure-transport.document': serve,
  'mixed-content.blocked': address,
  'mixed-content.declared': address,
  'mixed-content.loaded-insecurely': address,
  'mixed-content.redirect-upgraded': ({ host }) => keepHttps(host),
  'mixed-content.upgraded': address,
  'non-default-port.forbidden-part': serve,
  'non-default-port.http-on-https-port': serve,
  'non-default-port.https-on-http-port': serve,
  'non-default-port.page': serve,
  'non-default-port.private-network': null,
  'non-default-port.several-ports': null,
  'non-default-port.subresource': serve,
  'redirect-chain.downgrade': ({ firstHost }) => keepHttps(firstHost),
  'redirect-chain.https-not-first': ({ openHost }) => redirectFrom(openHost),
  'redirect-chain.other-host-first': ({ openHost }) => redirectFrom(openHost),
  'redirect-chain.too-many': ({ firstHost }) =>
    forAll(`curl -sIL https://${firstHost}/1 | grep -i ^location`),
  'redirect-chain.www-first': ({ openHost }) => redirectFrom(openHost),
  'tls-terminator.named': behind,
  'tls-terminator.unnamed': behind,
};
