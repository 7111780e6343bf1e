import { findAllowedPort } from '../core/allowed-ports.ts';
import { defineCheck } from '../core/check.ts';
import { responseItems } from '../core/evidence-item.ts';
import { describeServices, listServiceOffers } from '../core/service-offers.ts';
import { shortQuote } from '../core/short-list.ts';
import type { AlternativeService } from '../standards/alt-svc.ts';
import { effectivePort } from '../standards/ports.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf } from '../standards/url.ts';

/** Other places that the server offers for the next requests: another protocol, port or host (RFC 7838). */
export default defineCheck({
  id: 'alternative-services',
  title: 'Alternative services',
  why: 'A server can send the next requests elsewhere without the address bar showing it: to a newer HTTP version, another port, or another host.',
  spec: 'https://www.rfc-editor.org/rfc/rfc7838#section-3',
  needs: ['freshResponse', 'allowedPorts'],
  findings: {
    'other-port': {
      severity: 'notice',
      level: null,
      title: 'Offer of another port',
      summary: ({ host, port, offers, ignored }: OfferFacts & { ignored: boolean }) =>
        `${host} offers to go on through another port than ${port}: ${offers} (Alt-Svc). ${ignored ? 'Chromium does not take that: it leads from a system port (0–1023) to one that any user of the server may open.' : 'Where a firewall blocks it, browsers stay on this one.'}`,
      advice: ({ port }: OfferFacts) =>
        `If the site is yours: offer HTTP/3 on the port of the page itself. \`Alt-Svc: h3=":${port}"; ma=86400\``,
    },
    'other-host': {
      severity: 'notice',
      level: null,
      title: 'Offer of another host',
      summary: ({ host, offers }: OfferFacts) =>
        `${host} offers to go on with another host: ${offers} (Alt-Svc). The address bar would not show it; a browser may only follow if that host proves with a certificate that it may speak for ${host}.`,
      advice: () => 'If the site is yours: check that these hosts are meant, and in good hands.',
    },
    unreadable: {
      severity: 'notice',
      level: null,
      title: 'Offer nobody can read',
      summary: ({ host, text }: { host: string; text: string }) =>
        `${host} offers another way to reach it, but part of the offer cannot be read, and Chromium then ignores all of it (Alt-Svc: ${text}).`,
      advice: () =>
        'If the site is yours: quote the port after each protocol. `Alt-Svc: h3=":443"; ma=86400`',
    },
  },
  pass: ({ host, offers }: { host: string; offers: string }) =>
    offers === ''
      ? `${host} offered no other way to reach it (Alt-Svc).`
      : `${host} offers other protocols at the same place, and no other place: ${offers} (Alt-Svc).`,
  notObserved:
    'No fresh answer of the server was seen, so what it offers for the next requests is not known.',
  notApplicable: {
    local: 'The page is on this machine: there is no network to choose a way through.',
  },
  judge({ freshResponse, allowedPorts }) {
    const { url, at } = freshResponse;
    if (isLocalUrl(url)) return { notApplicable: 'local' };
    const { same, otherPort, otherHost, skipped } = listServiceOffers(freshResponse);
    const [host, port] = [hostnameOf(url), effectivePort(url) ?? 0];
    const evidence = responseItems(freshResponse, 'alt-svc');
    const elsewhere = otherPort.filter(
      (offer) => findAllowedPort(allowedPorts, `https://${host}:${offer.port}/`, at) === null,
    );
    const facts = (offers: readonly AlternativeService[]): OfferFacts => ({
      host,
      port,
      offers: describeServices(offers),
    });
    // So decided in Chromium’s net/http/http_stream_factory_job_controller.cc.
    const ignored = port < 1024 && elsewhere.every((offer) => offer.port >= 1024);
    const [text] = skipped;
    const found = [
      ...(elsewhere.length === 0
        ? []
        : [
            { what: 'other-port', parameters: { ...facts(elsewhere), ignored }, evidence } as const,
          ]),
      ...(otherHost.length === 0
        ? []
        : [{ what: 'other-host', parameters: facts(otherHost), evidence } as const]),
      ...(text === undefined
        ? []
        : [
            { what: 'unreadable', parameters: { host, text: shortQuote(text) }, evidence } as const,
          ]),
    ];
    return found.length > 0 ? found : { passed: { host, offers: facts(same).offers }, evidence };
  },
});

type OfferFacts = { host: string; port: number; offers: string };
