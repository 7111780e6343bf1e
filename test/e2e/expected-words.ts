import type { VerdictLevel } from '../../src/core/verdict-level.ts';

/** What a person must read for each level: the popup's heading, and words of its first sentence. */
export const levelWords: Readonly<
  Record<VerdictLevel, { readonly title: string; readonly says: RegExp }>
> = {
  secure: { title: 'Encrypted', says: /^Nobody on the way could read or change what / },
  weakened: { title: 'Encrypted, with gaps', says: /leaves (a gap|\d gaps) that could be used/ },
  mixed: { title: 'Only partly encrypted', says: /is encrypted, but it names parts that are not/ },
  insecure: {
    title: 'Not encrypted',
    says: /^Anyone on the way .* could read and change this page/,
  },
  failed: { title: 'No page came', says: /^The browser could not get a page from / },
  local: { title: 'On this machine', says: /^The page itself came from your own machine/ },
  unknown: { title: 'Not observed', says: /Reload to check/ },
  none: { title: 'Not a web page', says: /belongs to the browser/ },
};

/** Words of the popup's first sentence: an authority of the device lets in whoever holds it. */
export function firstSentence(level: VerdictLevel, findings: readonly string[]): RegExp {
  const { says } = levelWords[level];
  return (level === 'secure' || level === 'weakened') &&
    findings.includes('certificate.local-authority')
    ? new RegExp(`^Encrypted, but whoever holds an authority .*${openedEnds[level].source}`)
    : says;
}

const openedEnds = {
  secure: /what \S+ sent you\. Nobody else on the way could/,
  weakened: /this page, and \S+ leaves (a gap|\d gaps) that could be used/,
} as const;

/** What a person must read for each finding: its title, and words of what was seen. */
export const findingWords: Readonly<
  Record<string, { readonly title: string; readonly says: RegExp }>
> = {
  'alternative-services.other-host': {
    title: 'Offer of another host',
    says: /offers to go on with another host: h3 on offer-elsewhere\.test, port 443/,
  },
  'alternative-services.other-port': {
    title: 'Offer of another port',
    says: /another port than 443: h3 on port 8443.*Chromium does not take that/,
  },
  'alternative-services.unreadable': {
    title: 'Offer nobody can read',
    says: /part of the offer cannot be read.*Alt-Svc: h3=:443/,
  },
  'cookie-attributes.clear-text': {
    title: 'Cookies in clear text',
    says: /could read a cookie \(theme\): it went over http/,
  },
  'cookie-attributes.insecure': {
    title: 'Cookies without Secure',
    says: /sets a cookie \(theme\) in a way that lets browsers send it over http as well/,
  },
  'certificate.local-authority': {
    title: 'Authority of this device',
    says: /put on this device vouches for .*CN=Portlight Lab Authority/,
  },
  'cookie-attributes.insecure-hsts': {
    title: 'Cookies left to HSTS',
    says: /sets a cookie \(theme\) without Secure/,
  },
  'cookie-attributes.insecure-session': {
    title: 'Sign-in cookie without Secure',
    says: /sets a cookie \(PHPSESSID\).*it may keep you signed in/,
  },
  'cookie-attributes.refused': {
    title: 'Cookies that browsers refuse',
    says: /tries to set 2 cookies \(theme, __Host-id\).*SameSite=None needs Secure/,
  },
  'cookie-attributes.script-readable': {
    title: 'Sign-in cookie without HttpOnly',
    says: /Every script on .* can read a cookie \(PHPSESSID\)/,
  },
  'failed-navigation.certificate-authority': {
    title: 'Certificate from a stranger',
    says: /Nobody this browser trusts vouches for the certificate.*(?:ERR_CERT_AUTHORITY_INVALID|SELF_SIGNED_CERT|UNKNOWN_ISSUER)/,
  },
  'failed-navigation.certificate-date': {
    title: 'Certificate not valid today',
    says: /has expired or is not valid yet.*(?:ERR_CERT_DATE_INVALID|EXPIRED_CERTIFICATE|NOT_YET_VALID_CERTIFICATE)/,
  },
  'failed-navigation.certificate-name': {
    title: 'Certificate for another name',
    says: /has a certificate, but not for .*(?:ERR_CERT_COMMON_NAME_INVALID|SSL_ERROR_BAD_CERT_DOMAIN)/,
  },
  'failed-navigation.connection-refused': {
    title: 'Nothing listens there',
    says: /nothing listens on port (?:443|8080)\b.*no certificate was involved/,
  },
  'failed-navigation.connection-reset': {
    title: 'Connection cut off',
    says: /was cut off before an answer came/,
  },
  'failed-navigation.empty-response': {
    title: 'No answer to read',
    says: /took the connection but sent nothing/,
  },
  'failed-navigation.error-status': {
    title: 'Error without a page',
    says: /answered with an error \(status 4xx or 5xx\) and no page.*broke at HTTP/,
  },
  'failed-navigation.http-protocol': {
    title: 'Answer broke off or broke rules',
    says: /against the rules of HTTP.*NS_ERROR_CORRUPTED_CONTENT/,
  },
  'failed-navigation.name-not-resolved': {
    title: 'Name not found',
    says: /That is DNS, not TLS/,
  },
  'failed-navigation.not-http': {
    title: 'Answer is not HTTP',
    says: /not in the language of the web: another service has this port.*ERR_INVALID_HTTP_RESPONSE/,
  },
  'failed-navigation.redirect-invalid': {
    title: 'Redirect leads nowhere',
    says: /browsers may not follow.*ERR_UNSAFE_REDIRECT/,
  },
  'failed-navigation.redirect-loop': {
    title: 'Redirects in a circle',
    says: /round in a circle of redirects\. The way broke at HTTP.*(?:ERR_TOO_MANY_REDIRECTS|NS_ERROR_REDIRECT_LOOP)/,
  },
  'failed-navigation.tls-client-certificate': {
    title: 'Server asks who you are',
    says: /show a certificate of their own.*broke at TLS.*ERR_BAD_SSL_CLIENT_AUTH_CERT/,
  },
  'failed-navigation.tls-other': {
    title: 'Encryption could not start',
    says: /handshake with .* broke off.*SSL_ERROR_HANDSHAKE_FAILURE_ALERT/,
  },
  'failed-navigation.tls-protocol': {
    title: 'No proper TLS on this port',
    says: /did not speak TLS, or not by its rules; often it is plain HTTP/,
  },
  'failed-navigation.tls-server-name': {
    title: 'Server does not know this name',
    says: /but not for the name failed-unknown-server-name\.test.*(?:ERR_SSL|SSL_ERROR)_UNRECOGNIZED_NAME_ALERT/,
  },
  'failed-navigation.tls-version': {
    title: 'Encryption too old',
    says: /only kinds of encryption that browsers have retired/,
  },
  'failed-navigation.unsafe-port': {
    title: 'Port forbidden by browsers',
    says: /Browsers refuse port 6000 for web pages/,
  },
  'hsts-policy.absent': {
    title: 'No HSTS',
    says: /does not ask browsers to come by https only/,
  },
  'hsts-policy.ignored': {
    title: 'HSTS not understood',
    says: /browsers ignore what it sends: /,
  },
  'hsts-policy.ignored-by-some': {
    title: 'Not every browser understands',
    says: /Chromium accepts that, Firefox ignores the whole field/,
  },
  'hsts-policy.max-age-unusual': {
    title: 'Unusual HSTS lifetime',
    says: /for 200 days\. That is enough for most linters|Chromium keeps it for one year at most/,
  },
  'hsts-policy.tolerated': {
    title: 'HSTS written oddly',
    says: /Browsers accept what .* sends, but stricter readers do not like it/,
  },
  'hsts-preload.ineligible': {
    title: 'Asks in vain for preloading',
    says: /the preload list would not take it: it asks for includeSubDomains/,
  },
  'hsts-reach.every-port': {
    title: 'HSTS covers every port',
    says: /HSTS belongs to a host, not to a port/,
  },
  'hsts-reach.hop-unprotected': {
    title: 'No HSTS on the way',
    says: /The way here led over hsts-hop-unprotected\.test by https/,
  },
  'hsts-reach.sent-in-vain': {
    title: 'HSTS sent in vain',
    says: /asks over http to be reached by https only, and browsers ignore it/,
  },
  'hsts-policy.max-age-short': {
    title: 'HSTS runs out soon',
    says: /only for 5 minutes.*max-age=300/,
  },
  'hsts-policy.max-age-zero': {
    title: 'HSTS switched off',
    says: /tells browsers to forget.*max-age=0/,
  },
  'hsts-policy.repeated-field': {
    title: 'HSTS sent more than once',
    says: /Browsers follow the first and skip the rest/,
  },
  'insecure-download.started': {
    title: 'Download in clear text',
    says: /A file that this encrypted page offered came over http from download-/,
  },
  'insecure-form.password-field': {
    title: 'Password field in clear text',
    says: /A field on this page asks for a password/,
  },
  'insecure-form.action': {
    title: 'Form sends in clear text',
    says: /would send what you type to cdn\.lab-assets\.test without encryption/,
  },
  'insecure-transport.clear-text-hop': {
    title: 'Clear text on the way',
    says: /encrypted, but not all of the way to it: (?:one request to|\d requests, the first to) \S+ went over http/,
  },
  'insecure-transport.document': {
    title: 'Page sent in clear text',
    says: /Anyone between you and .* can read and change this page/,
  },
  'tls-terminator.named': {
    title: 'A service in between',
    says: /ends at Cloudflare.*cannot be seen from here/,
  },
  'tls-terminator.unnamed': {
    title: 'A proxy in between',
    says: /handled this answer.*\(Via\)/,
  },
  'mixed-content.blocked': {
    title: 'Insecure parts blocked',
    says: /over http, and this browser refused/,
  },
  'mixed-content.declared': {
    title: 'Insecure parts not loaded yet',
    says: /with http; whether anything asked for it was not seen/,
  },
  'mixed-content.loaded-insecurely': {
    title: 'Parts loaded in clear text',
    says: /came in clear text: one resource from (?:\[2001:db8::1\]|cdn\.lab-assets\.test)/,
  },
  'mixed-content.redirect-upgraded': {
    title: 'Redirects to http corrected',
    says: /went on over https, so nothing was sent in clear text/,
  },
  'mixed-content.upgraded': {
    title: 'Insecure parts upgraded',
    says: /This browser asks for them over https instead/,
  },
  'non-default-port.forbidden-part': {
    title: 'Parts on forbidden ports',
    says: /names parts on ports that browsers refuse.*:6000.*\(x11\)/,
  },
  'non-default-port.http-on-https-port': {
    title: 'No encryption on port 443',
    says: /came over http through port 443 of port-http-443\.test, where everyone expects https/,
  },
  'non-default-port.https-on-http-port': {
    title: 'Encryption on port 80',
    says: /came over https through port 80 of port-https-80\.test, where everyone expects http/,
  },
  'non-default-port.page': {
    title: 'Not on the usual port',
    says: /This page came through port (?:2525|8080|8443) of .*lies among the registered ports/,
  },
  'non-default-port.private-network': {
    title: 'Port of a private network',
    says: /belongs to a private network, where that is common and no sign of anything/,
  },
  'non-default-port.several-ports': {
    title: 'One host, several ports',
    says: /uses ports 443 and 8443 of port-subresource\.test.*share cookies and the HSTS Policy/,
  },
  'non-default-port.subresource': {
    title: 'Parts from unusual ports',
    says: /asked for one resource on other ports than usual: .*:8443/,
  },
  'redirect-chain.downgrade': {
    title: 'Sent from https to http',
    says: /was asked over https and answered with a redirect to http:\/\/redirect-/,
  },
  'redirect-chain.https-not-first': {
    title: 'Detour before https',
    says: /sent the browser to .* first, not to its own https address\. The browser learned an HSTS Policy/,
  },
  'redirect-chain.other-host-first': {
    title: 'Past the host’s own https',
    says: /sends everyone who comes over http on to .*, never to its own https address/,
  },
  'redirect-chain.too-many': {
    title: 'Many redirects',
    says: /^4 redirects led here/,
  },
  'redirect-chain.www-first': {
    title: 'With or without www first',
    says: /www\.redirect-www-first\.test, never to its own https address/,
  },
};
