import { applyToPage } from './apply-to-page.ts';
import { addDownload } from './insecure-download.ts';
import { addEarlier } from './change/add-earlier.ts';
import { keepEarly, takeEarly } from './early-observations.ts';
import { isErrorPageInFront, nameFailureInFront } from './error-page.ts';
import { isGivenUp } from './navigation-error.ts';
import type {
  DocumentCommitted,
  DocumentFound,
  NavigationFailed,
  Observation,
} from './observation.ts';
import { findPage, nameDocument, namelessKey } from './find-page.ts';
import { isOfAnother } from './late-report.ts';
import { meetDocument } from './meet-document.ts';
import { addNavigation, createPage, type PageStart } from './page-record.ts';
import type { Navigation } from './navigation.ts';
import { errorOf, isArriving, navigate, takeNavigation } from './pending-navigation.ts';
import type { NavigationRequest } from './advance-navigation.ts';
import { addPage, putPage, showPage } from './put-page.ts';
import { activePage, type TabState } from './tab-state.ts';
import { siteOf } from '../standards/site.ts';
import { originOf } from '../standards/url.ts';

/**
 * Folds one observation into what is known of its tab. Pure.
 *
 * The life of a page record: a navigation request waits in `pending` under its request id until the
 * browser commits a document for its URL; then it becomes that document's record, under the
 * document's id. Everything that names a document id goes to the record that has it, so an event of
 * the page before never changes the page after. A prerendered document is recorded but stays behind
 * the active one until it is committed again as active. A navigation that fails becomes a record of
 * its own; one that is given up (a download, a 204, a new click) leaves the active page as it was.
 */
export function applyObservation(state: TabState, observation: Observation): TabState {
  const next = applyOne(state, observation);
  return next === state || next.tab.early.length === 0 ? next : applyEarly(next);
}

function applyEarly(told: TabState): TabState {
  const { state, ready } = takeEarly(told);
  // One of them may be a frame that others wait for.
  return ready.length === 0 ? state : applyEarly(ready.reduce(applyOne, state));
}

function applyOne(state: TabState, observation: Observation): TabState {
  switch (observation.kind) {
    case 'tab-seen':
      return seeTab(state, observation.private);
    case 'request-started':
    case 'request-sent':
    case 'request-redirected':
    case 'response-started':
    case 'response-completed':
    case 'connection-seen':
    case 'request-failed':
      return observation.destination === 'document'
        ? travel(state, observation)
        : passToPage(state, observation);
    case 'document-committed':
      return observation.topLevel ? commit(state, observation) : passToPage(state, observation);
    case 'document-found':
      return observation.topLevel ? find(state, observation) : passToPage(state, observation);
    case 'navigation-failed':
      return observation.topLevel ? fail(state, observation) : passToPage(state, observation);
    case 'url-changed':
    case 'document-inspected':
      return passToPage(state, observation);
    case 'violations-reported':
      return isOfAnother(state, observation) ? state : passToPage(state, observation);
    case 'document-reported':
      return isOfAnother(state, observation)
        ? state
        : passToPage(meetDocument(state, observation), observation);
  }
}

function seeTab(state: TabState, isPrivate: boolean): TabState {
  const pages = Object.entries(state.pages).map(
    ([key, page]) => [key, { ...page, private: isPrivate }] as const,
  );
  return { tab: { ...state.tab, private: isPrivate }, pages: Object.fromEntries(pages) };
}

/**
 * The answer to a navigation tells whether it is a download of the page in front, which stays there. What
 * follows does not: Firefox calls some of those loads aborted and others completed.
 */
function travel(state: TabState, request: NavigationRequest): TabState {
  const next = navigate(state, request);
  const page = activePage(next);
  const answered = pendingOf(next, request);
  const isNews = answered?.response && !pendingOf(state, request)?.response;
  // A prerender that turns out to be a file is given up, and nothing is kept.
  return page !== null && isNews && answered.frameId === 0
    ? putPage(next, addDownload(page, answered))
    : next;
}

function pendingOf({ tab }: TabState, { requestId }: NavigationRequest): Navigation | undefined {
  return tab.pending.find((navigation) => navigation.requestId === requestId);
}

function commit(state: TabState, committed: DocumentCommitted, wasThere = false): TabState {
  const key = committed.documentId ?? namelessKey(committed);
  // The same document again: restored from the back/forward cache, or a prerender shown at last.
  const known = state.pages[key];
  if (known?.navigation) return showAgain(state, committed, key);
  // What the report of another document began is begun anew.
  const isItsOwn = known && originOf(known.loadedUrl) === originOf(committed.url);
  const page = isItsOwn ? known : undefined;
  const { navigation, pending } = takeNavigation(state, committed, {
    redirected: committed.redirected,
    onlyEnded: wasThere,
  });
  if (!page && !navigation && isErrorPageInFront(state, committed.url)) return state;
  const settled = { ...state, tab: { ...state.tab, pending } };
  if (page) {
    // Its report came before its commit, so it has not met its navigation yet.
    const met = navigation ? addNavigation(page, navigation) : page;
    const compared = addEarlier(met, committed, activePage(state));
    return showAgain(putPage(settled, compared), committed, key);
  }
  const start: PageStart = {
    key,
    tabId: committed.tabId,
    private: state.tab.private,
    url: committed.url,
    site: siteOf(committed.url),
    openedAt: committed.time,
    shown: !committed.hidden,
    navigation,
    failure: null,
  };
  return addPage(settled, addEarlier(createPage(start), committed, activePage(state)));
}

function showAgain(state: TabState, committed: DocumentCommitted, key: string): TabState {
  const known = passToPage(state, committed);
  return committed.hidden ? known : showPage(known, key);
}

/** The document in front whose commit or failure was lost on its way to a worker that was stopped. */
function find(state: TabState, { failed, ...found }: DocumentFound): TabState {
  const { documentId } = found;
  // Firefox answers late: by now another document may have been committed.
  if (found.time < (activePage(state)?.openedAt ?? 0)) return state;
  // While it goes to another process, it shows a blank document there first.
  if (found.url === 'about:blank' && state.tab.pending.length > 0) return state;
  const known = documentId === state.tab.active || isErrorPageInFront(state, found.url);
  if (documentId === null || known) return state;
  // A reload in a tab that nothing was known of: this may be the document before. The next one reports.
  if (!failed && state.tab.active === null && isArriving(state, found, found.time)) return state;
  const error = failed && !(documentId in state.pages) ? errorOf(state, found) : null;
  return error === null
    ? commit(state, { ...found, kind: 'document-committed', hidden: false, redirected: null }, true)
    : fail(state, { ...found, kind: 'navigation-failed', hidden: false, error });
}

function fail(state: TabState, failed: NavigationFailed): TabState {
  const { navigation, pending } = takeNavigation(state, failed);
  const cleared = { ...state, tab: { ...state.tab, pending } };
  // Of a prerender that failed nobody sees anything: whoever goes there loads it anew.
  if (failed.hidden) return cleared;
  const named = nameFailureInFront(state, failed);
  if (named !== null) return named;
  if (isGivenUp(failed.error)) return cleared;
  const key = failed.documentId ?? `failed-${failed.tabId}-${failed.time}`;
  if (state.pages[key]?.failure) return cleared;
  return addPage(
    cleared,
    createPage({
      key,
      tabId: failed.tabId,
      private: state.tab.private,
      url: failed.url,
      site: siteOf(failed.url),
      openedAt: failed.time,
      shown: true,
      navigation,
      failure: { url: failed.url, error: failed.error, at: failed.time },
    }),
  );
}

type PageObservation = Exclude<Observation, { kind: 'tab-seen' }>;

function passToPage(state: TabState, observation: PageObservation): TabState {
  const named = nameDocument(state, observation);
  const page = findPage(state, named);
  if (page === null) return keepEarly(state, named);
  const next = applyToPage(page, named);
  return next === page ? state : putPage(state, next);
}
