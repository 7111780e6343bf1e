import type {
  DocumentCommitted,
  DocumentFound,
  FrameAddress,
  NavigationFailed,
  UrlChanged,
} from '../core/observation.ts';
import { keptUrl } from './request-observation.ts';

/** What both browsers' webNavigation events carry; the polyfill's own types leave half of it out. */
export interface NavigationDetails {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly timeStamp: number;
  readonly parentFrameId?: number;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  /** Chromium: `outermost_frame`, `fenced_frame` or `sub_frame`. */
  readonly frameType?: string;
  /** Chromium: `prerender`, `active`, `cached` or `pending_deletion`. */
  readonly documentLifecycle?: string;
  readonly transitionType?: string;
  readonly transitionQualifiers?: readonly string[];
}

/** webNavigation.getFrame */
export interface FoundFrame extends Omit<NavigationDetails, 'tabId' | 'frameId' | 'timeStamp'> {
  readonly errorOccurred?: boolean;
}

/** webNavigation.onCommitted */
export function documentCommitted(details: NavigationDetails): DocumentCommitted {
  return {
    kind: 'document-committed',
    ...navigationFacts(details),
    hidden: isHidden(details),
    redirected: details.transitionQualifiers?.includes('server_redirect') ?? null,
    ...(details.transitionType === 'reload' ? { reloaded: true } : {}),
  };
}

/** What `webNavigation.getFrame` gave for a frame, asked at `time`. */
export function documentFound(
  frame: FoundFrame,
  { time, ...place }: { readonly tabId: number; readonly frameId: number; readonly time: number },
): DocumentFound {
  return {
    kind: 'document-found',
    ...navigationFacts({ ...frame, ...place, timeStamp: time }),
    failed: frame.errorOccurred ?? false,
  };
}

/** webNavigation.onErrorOccurred */
export function navigationFailed(
  details: NavigationDetails & { readonly error?: string },
): NavigationFailed {
  return {
    kind: 'navigation-failed',
    ...navigationFacts(details),
    error: details.error ?? '',
    hidden: isHidden(details),
  };
}

/**
 * Firefox tells of an aborted load (NS_BINDING_ABORTED, 0x804B0002) whenever a navigation changes to
 * another process, though it goes on there and arrives. So from Firefox this says nothing.
 */
export function isFalseAlarm(details: NavigationDetails & { readonly error?: string }): boolean {
  return details.error === 'Error code 2152398850';
}

/**
 * webNavigation.onDOMContentLoaded of an error page of Firefox, which is the only trace that some failures
 * leave, such as a forbidden port. Its address tells of the page that failed; null where it does not.
 */
export function errorPageShown(details: NavigationDetails): NavigationFailed | null {
  const { searchParams, pathname } = new URL(details.url);
  const [url, kind] = [searchParams.get('u'), searchParams.get('e')];
  if (url === null || kind === null || !URL.canParse(url)) return null;
  return navigationFailed({ ...details, url, error: `about:${pathname}?e=${kind}` });
}

/** webNavigation.onHistoryStateUpdated and onReferenceFragmentUpdated */
export function urlChanged(details: NavigationDetails): UrlChanged {
  return { kind: 'url-changed', ...navigationFacts(details) };
}

function isHidden({ documentLifecycle }: NavigationDetails): boolean {
  return documentLifecycle === 'prerender';
}

function navigationFacts(
  details: NavigationDetails,
): FrameAddress & { readonly time: number; readonly url: string } {
  return {
    time: details.timeStamp,
    tabId: details.tabId,
    frameId: details.frameId,
    topLevel: details.frameId === 0 || details.frameType === 'outermost_frame',
    documentId: details.documentId ?? null,
    parentDocumentId: details.parentDocumentId ?? null,
    url: keptUrl(details.url),
  };
}
