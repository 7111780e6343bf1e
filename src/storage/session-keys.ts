/** Under what name the session's storage keeps each record. */
export const tabKey = (tabId: number): string => `tab/${tabId}`;
export const pageKey = (key: string): string => `page/${key}`;
