import { defineCheck } from '../core/check.ts';
import { resourceItem } from '../core/evidence-item.ts';
import { hostOf, schemeOf } from '../standards/url.ts';

/** Forms of an https page that would send what is typed over http (Mixed Content §5.2). */
export default defineCheck({
  id: 'insecure-form',
  title: 'Insecure forms',
  why: 'The padlock covers the page, not where its forms send to: a form that posts to http puts what was typed on the network in clear text.',
  spec: 'https://www.w3.org/TR/mixed-content/#requirements-forms',
  needs: ['page', 'mixedResources'],
  findings: {
    action: {
      severity: 'warning',
      level: 'mixed',
      title: 'Form sends in clear text',
      summary: ({ host, count }: { host: string; count: number }) =>
        `${count === 1 ? 'A form' : `${count} forms`} on this page would send what you type to ${host} without encryption (form action with http).`,
      advice: ({ host }: { host: string }) =>
        `Do not fill it in. If the site is yours: change the form’s action to https://${host}.`,
    },
  },
  pass: 'Every form that was seen on this page sends over https.',
  notObserved: 'The content of this page has not been looked at, so its forms are not known.',
  notApplicable: {
    'clear-text': 'The page itself is not encrypted, so nothing sent from it is either.',
  },
  judge({ page, mixedResources }) {
    const forms = mixedResources.filter(({ destination }) => destination === 'form');
    const first = forms[0];
    if (first === undefined) {
      return schemeOf(page.url) === 'https' ? [] : { notApplicable: 'clear-text' };
    }
    const parameters = { host: hostOf(first.url), count: forms.length };
    return [{ what: 'action', parameters, evidence: forms.map(resourceItem) }];
  },
});
