import { limits } from './limits.ts';
import {
  advanceNavigation,
  beginNavigation,
  type NavigationRequest,
} from './advance-navigation.ts';
import { withCompleteness, type Navigation } from './navigation.ts';
import { addNavigation, type PageRecord } from './page-record.ts';
import type { TabState } from './tab-state.ts';
import { withoutFragment } from '../standards/url.ts';

/** Where a navigation has come to. */
interface Place {
  readonly frameId: number;
  readonly url: string;
}

/** Folds what is told of a top-level navigation request into the navigation that it belongs to. Pure. */
export function navigate(state: TabState, request: NavigationRequest): TabState {
  // A document asks for another without going there. A navigation request has no document yet, and
  // where the prefetch is used, the browser tells of its answer again as of one.
  if (request.documentId !== null) return state;
  const page = Object.values(state.pages).find(
    ({ navigation }) => navigation?.requestId === request.requestId,
  );
  if (page?.navigation) {
    // What is answered only once the document is there is not the document's answer: the site's own
    // service worker gave that, and the server was asked on the side.
    return request.time > page.openedAt
      ? state
      : setNavigation(state, page, advanceNavigation(page.navigation, request));
  }

  const known = state.tab.pending.find(({ requestId }) => requestId === request.requestId);
  const next = known ? advanceNavigation(known, request) : beginNavigation(request);
  if (next === null || next === known) return state;
  const others = state.tab.pending.filter((navigation) => navigation !== known);
  const waiting = [...others, next].slice(-limits.pendingNavigationsPerTab);
  return meetPage({ ...state, tab: { ...state.tab, pending: waiting } }, next, request.time);
}

interface TakeOptions {
  /** What the browser says of it. */
  readonly redirected?: boolean | null;
  /**
   * Of a document that was there already. One that has just come takes a navigation that has not ended
   * where there is no other, for events of different kinds come in any order.
   */
  readonly onlyEnded?: boolean;
}

/**
 * Takes the newest navigation that came to this URL in this frame, and drops older ones of the frame.
 * One that has not come to its end is of a later load: a page can be asked for anew before it is there.
 */
export function takeNavigation(
  state: TabState,
  at: Place,
  { redirected = null, onlyEnded = false }: TakeOptions = {},
): { readonly navigation: Navigation | null; readonly pending: readonly Navigation[] } {
  const { pending } = state.tab;
  const ended = pending.findLastIndex((other) => isAt(other, at) && hasEnded(other));
  const isMeant = ended >= 0 || onlyEnded;
  const index = isMeant ? ended : pending.findLastIndex((other) => isAt(other, at));
  const navigation = pending[index];
  if (navigation === undefined) return { navigation: null, pending };
  return {
    navigation: withCompleteness({ ...navigation, redirected }),
    pending: pending.filter((other, place) => place > index || other.frameId !== at.frameId),
  };
}

/** The error in which the newest navigation to this URL in this frame ended; null where none is known. */
export function errorOf(state: TabState, at: Place): string | null {
  return state.tab.pending.findLast((navigation) => isAt(navigation, at))?.error ?? null;
}

/** Whether such a navigation was answered so shortly before `time` that its document may not be there yet. */
export function isArriving(state: TabState, at: Place, time: number): boolean {
  return state.tab.pending.some(
    (navigation) =>
      isAt(navigation, at) &&
      navigation.response !== null &&
      time - navigation.response.at < limits.arrivalPatience,
  );
}

/** A document can be known before its navigation is: events of different kinds come in any order. */
function meetPage(state: TabState, navigation: Navigation, time: number): TabState {
  const page = state.pages[state.tab.active ?? ''];
  if (page === undefined || page.navigation !== null || time > page.openedAt) return state;
  const isOver = page.failure ? navigation.error !== null : navigation.response !== null;
  if (!isOver || !isAt(navigation, { frameId: 0, url: page.loadedUrl })) return state;
  const pending = state.tab.pending.filter((other) => other !== navigation);
  return setNavigation({ ...state, tab: { ...state.tab, pending } }, page, navigation);
}

function setNavigation(state: TabState, page: PageRecord, navigation: Navigation): TabState {
  if (navigation === page.navigation) return state;
  return { ...state, pages: { ...state.pages, [page.key]: addNavigation(page, navigation) } };
}

function hasEnded({ response, error }: Navigation): boolean {
  return response !== null || error !== null;
}

function isAt(navigation: Navigation, { frameId, url }: Place): boolean {
  return navigation.frameId === frameId && withoutFragment(navigation.url) === withoutFragment(url);
}
