import { browser } from './browser.ts';

/** Who sent a message: a document of a page, or a page of this extension. */
export type Sender =
  | {
      readonly kind: 'document';
      readonly tabId: number;
      readonly frameId: number;
      readonly documentId: string | null;
      readonly url: string;
    }
  | { readonly kind: 'extension' };

/** Answers messages of this extension's own scripts and pages. `null` says nobody may have sent that. */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, source: MessageSource) => {
    const sender = senderFrom(source);
    return sender === null ? undefined : answer(message, sender);
  });
}

export async function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

interface MessageSource {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

function senderFrom(source: MessageSource): Sender | null {
  if (source.id !== browser.runtime.id) return null;
  if (source.url?.startsWith(browser.runtime.getURL('/'))) return { kind: 'extension' };
  const { frameId, url } = source;
  const tabId = source.tab?.id;
  if (tabId === undefined || frameId === undefined || url === undefined) return null;
  return { kind: 'document', tabId, frameId, documentId: source.documentId ?? null, url };
}
