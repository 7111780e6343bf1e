import type { CDPSession, Page } from '@playwright/test';
import type { MixedOutcome } from '../../src/core/mixed-outcome.ts';
import { listMixedResources } from '../../src/core/mixed-resource.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { isLocalUrl } from '../../src/standards/trustworthy.ts';

/** What DevTools says of one mixed resource. */
interface Issue {
  readonly insecureURL: string;
  readonly resolutionStatus: string;
  readonly resourceType?: string;
}

/** What DevTools says of the pages of one tab, one after the other. */
export interface DevToolsIssues {
  /** One row for each resource that could be read on the way: outcome and address. */
  readonly list: () => readonly string[];
  /**
   * Whether DevTools says elsewhere that the resource is mixed content: on its console, or as the
   * reason why a request was blocked. It has no issue for what workers and worklets import.
   */
  readonly mentions: (row: string) => boolean;
  /** Listens to frames in processes of their own as well, which have sessions of their own. */
  readonly watchFrames: () => Promise<void>;
  /** Forgets what was said of the page before. */
  readonly restart: () => void;
}

/** What Portlight saw, in the rows and the order of DevTools' list. */
export function listSeen(record: PageRecord): readonly string[] {
  const rows = listMixedResources(record)
    // DevTools lists what a page asked for, and forms; what is only declared it does not know of.
    .filter(({ outcome, destination }) => outcome !== 'declared' || destination === 'form')
    .map(({ url, outcome }) => `${outcome} ${url}`);
  return [...new Set(rows)].toSorted();
}

export async function collectIssues(page: Page): Promise<DevToolsIssues> {
  let issues: Issue[] = [];
  let mentioned: string[] = [];
  const context = page.context();
  /** A session tells again of what its process listed before: of a frame, only its own issues count. */
  const listen = async (
    session: CDPSession,
    ofFrames: ReadonlySet<string> | null,
  ): Promise<void> => {
    const urls = new Map<string, string>();
    session.on('Audits.issueAdded', ({ issue: { details } }) => {
      const found = details.mixedContentIssueDetails;
      const frame = found?.frame?.frameId;
      const isOwn = ofFrames === null || frame === undefined || ofFrames.has(frame);
      if (found && isOwn) issues.push(found);
    });
    session.on('Log.entryAdded', ({ entry: { text } }) => {
      if (text.startsWith('Mixed Content:')) mentioned.push(text);
    });
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      urls.set(requestId, request.url);
    });
    session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
      if (blockedReason === 'mixed-content') mentioned.push(`'${urls.get(requestId)}'`);
    });
    for (const domain of ['Audits', 'Log', 'Network'] as const) {
      await session.send(`${domain}.enable`);
    }
  };
  await listen(await context.newCDPSession(page), null);
  return {
    list: () =>
      outcomesOf(issues)
        .filter(([resource]) => !isLocalUrl(resource))
        .map(([resource, outcome]) => `${outcome} ${resource}`),
    mentions: (row) => {
      const quoted = `'${row.slice(row.indexOf(' ') + 1)}'`;
      return mentioned.some((text) => text.includes(quoted));
    },
    async watchFrames() {
      for (const frame of page.frames().slice(1)) {
        const session = await context.newCDPSession(frame).catch((error: unknown) => {
          if (/does not have a separate CDP session/.test(String(error))) return null;
          throw error;
        });
        if (session === null) continue;
        const { frameTree } = await session.send('Page.getFrameTree');
        await listen(session, new Set(frameIds(frameTree)));
      }
    },
    restart() {
      [issues, mentioned] = [[], []];
    },
  };
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

function frameIds({ frame, childFrames = [] }: FrameTree): readonly string[] {
  return [frame.id, ...childFrames.flatMap(frameIds)];
}

/**
 * One outcome per URL. DevTools can list one resource twice: a warning from the first look and what
 * came of it. For audio and video the warning is mistaken: nothing is asked for over http.
 */
function outcomesOf(issues: readonly Issue[]): readonly (readonly [string, MixedOutcome])[] {
  return [...new Set(issues.map(({ insecureURL }) => insecureURL))].map((url) => {
    const own = issues.filter(({ insecureURL }) => insecureURL === url);
    const has = (status: string): boolean =>
      own.some(({ resolutionStatus }) => resolutionStatus === status);
    if (has('MixedContentAutomaticallyUpgraded')) return [url, 'upgraded'];
    if (has('MixedContentBlocked')) return [url, 'blocked'];
    const isForm = own.some(({ resourceType }) => resourceType === 'Form');
    return [url, isForm ? 'declared' : 'loaded-insecurely'];
  });
}
