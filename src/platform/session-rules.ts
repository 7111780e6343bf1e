import { browser } from './browser.ts';

/** The field that a deep inspection's policy is added in. */
const field = 'content-security-policy-report-only';

/**
 * Tabs whose documents get a further policy: session rules, gone when the browser closes, and told
 * apart by the tab's id, which is theirs as well. This extension has no others.
 */
export async function listRuledTabs(): Promise<readonly number[]> {
  return (await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id);
}

/** Has a report-only policy added to every document that comes to the tab over https. */
export async function addPolicyRule(tabId: number, policy: string): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [tabId],
    addRules: [
      {
        id: tabId,
        action: {
          type: 'modifyHeaders',
          // Beside the page's own policies, of which none is changed.
          responseHeaders: [{ header: field, operation: 'append', value: policy }],
        },
        condition: {
          tabIds: [tabId],
          urlFilter: '|https://',
          resourceTypes: ['main_frame', 'sub_frame', 'object'],
        },
      },
    ],
  });
}

export async function removePolicyRules(tabIds: readonly number[]): Promise<void> {
  if (tabIds.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [...tabIds] });
}
