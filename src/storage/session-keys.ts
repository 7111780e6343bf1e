/** Under what name the session's storage keeps each record. */
export const tabKey = (tabId: number): string => `tab/${tabId}`;
export const pageKey = (key: string): string => `page/${key}`;

export const isTabKey = (key: string): boolean => key.startsWith('tab/');
export const isPageKey = (key: string): boolean => key.startsWith('page/');
