import { defineCheck } from '../core/check.ts';
import type { PageFacts } from '../core/evidence.ts';
import { pageItem, resourceItem } from '../core/evidence-item.ts';
import { hostsText, nameHosts, type NamedHosts } from '../core/named-hosts.ts';
import type { MixedResource } from '../core/mixed-resource.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

/** Forms of an https page that would send what is typed over http (Mixed Content §5.2), and password fields where it is read as it is typed. */
export default defineCheck({
  id: 'insecure-form',
  title: 'Insecure forms',
  why: 'The padlock covers the page, not where its forms send to: a form that posts to http puts what was typed on the network in clear text.',
  spec: 'https://www.w3.org/TR/mixed-content/#requirements-forms',
  needs: ['page', 'mixedResources', 'unsettledResources'],
  uses: ['insecureFields'],
  findings: {
    action: {
      severity: 'warning',
      level: 'mixed',
      title: 'Form sends in clear text',
      summary: ({ count, gets, ...hosts }: NamedHosts & { count: number; gets: number }) =>
        `${count === 1 ? 'A form' : `${count} forms`} on this page would send what you type to ${hostsText(hosts)} without encryption${gets > 0 ? ', and as part of an address, which histories and logs keep' : ''} (form action with http, ${methods(count, gets)}).`,
      advice: ({ host }: { host: string }) =>
        `Do not fill it in. If the site is yours: change the form’s action to https://${host}.`,
    },
    'password-field': {
      severity: 'danger',
      level: 'mixed',
      title: 'Password field in clear text',
      summary: ({ host, count }: { host: string; count: number }) =>
        `${count === 1 ? 'A field' : `${count} fields`} on this page asks for a password, but the page from ${host} did not come encrypted all the way: what is typed there can be read, wherever it is sent (no secure context).`,
      advice: () =>
        'Enter no password here, and none that you use elsewhere. If the site is yours: serve the page with the form over https, not only the address that it sends to.',
    },
  },
  pass: 'Every form that was seen on this page sends over https.',
  notObserved:
    'The content of this page has not been looked at, or the answer with its policy was not seen, so where its forms send is not known.',
  notApplicable: {
    'clear-text': 'The page itself is not encrypted, so nothing sent from it is either.',
  },
  judge({ page, mixedResources, unsettledResources, insecureFields }) {
    const forms = mixedResources.filter(({ destination }) => destination === 'form');
    const passwords = insecureFields?.password ?? 0;
    if (forms.length === 0 && passwords === 0) {
      const isSettled = unsettledResources.every(({ destination }) => destination !== 'form');
      if (!isSettled) return { notObserved: 'mixedResources' };
      return schemeOf(page.url) === 'https' ? [] : { notApplicable: 'clear-text' };
    }
    return [...actions(forms), ...passwordFields(page, passwords)];
  },
});

function actions(forms: readonly MixedResource[]) {
  if (forms.length === 0) return [];
  const gets = forms.filter(({ traces }) => !traces.includes('posted-to')).length;
  const hosts = nameHosts(forms.map(({ url }) => url));
  const parameters = { ...hosts, count: forms.length, gets };
  return [{ what: 'action', parameters, evidence: forms.map(resourceItem) } as const];
}

function passwordFields(page: PageFacts, count: number) {
  if (count === 0) return [];
  const parameters = { host: hostOf(page.url), count };
  return [{ what: 'password-field', parameters, evidence: [pageItem(page)] } as const];
}

function methods(count: number, gets: number): string {
  if (gets === 0) return 'POST';
  return gets === count ? 'GET' : 'GET and POST';
}
