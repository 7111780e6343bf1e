import type { PortPermission } from '../core/allowed-ports.ts';
import type { Check } from '../core/check.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Verdict } from '../core/verdict.ts';
import type { PopupActions } from './popup-actions.ts';
import type { PopupState } from './popup-state.ts';

/** What is told of a page below its verdict, a tab for each. */
export const pageTabs = ['overview', 'requests', 'certificate', 'history'] as const;

export type PageTab = (typeof pageTabs)[number];

/** What every panel of a page is made from. */
export interface PagePanelProps {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  readonly freedPages: number;
  readonly permission: PortPermission;
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly checks: readonly Check[];
}
