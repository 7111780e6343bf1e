import { withAnswer, type DocumentRecord } from './document-record.ts';
import { limits } from './limits.ts';
import type { RequestFacts, Answer } from './observation.ts';
import type { PageRecord } from './page-record.ts';
import { upgradesInsecureRequests } from '../standards/content-security-policy.ts';
import { withoutFragment } from '../standards/url.ts';

/**
 * What the answer to a frame's navigation says of the document that it becomes. Neither browser names
 * that document with the answer, so the two meet by where the frame is and by the address.
 */
export interface FrameAnswer {
  readonly parent: string;
  readonly url: string;
  readonly upgradesInsecureRequests: boolean;
}

/** Notes the answer to a frame's navigation, in its document where that is there already. */
export function addFrameAnswer(page: PageRecord, request: RequestFacts & Answer): PageRecord {
  const parent = request.parentDocumentId ?? request.documentId;
  if (parent === null || !(parent in page.documents)) return page;
  const upgrades = upgradesInsecureRequests(request.fields['content-security-policy'] ?? []);
  const answer = { parent, url: comparable(request.url), upgradesInsecureRequests: upgrades };
  const waiting = Object.entries(page.documents).find(([, document]) => isFor(answer, document));
  if (waiting === undefined) {
    const frameAnswers = [...page.frameAnswers, answer].slice(-limits.frameAnswersWaiting);
    return { ...page, frameAnswers };
  }
  const [id, document] = waiting;
  return { ...page, documents: { ...page.documents, [id]: withAnswer(document, upgrades) } };
}

/** The page with its document `id` told of the answer it came with, where that is known. */
export function meetFrameAnswer(page: PageRecord, id: string): PageRecord {
  const document = page.documents[id];
  const place = document ? page.frameAnswers.findIndex((answer) => isFor(answer, document)) : -1;
  const answer = page.frameAnswers[place];
  if (document === undefined || answer === undefined) return page;
  return {
    ...page,
    frameAnswers: page.frameAnswers.toSpliced(place, 1),
    documents: {
      ...page.documents,
      [id]: withAnswer(document, answer.upgradesInsecureRequests),
    },
  };
}

function isFor({ parent, url }: FrameAnswer, document: DocumentRecord): boolean {
  return !document.answerSeen && document.parent === parent && comparable(document.url) === url;
}

function comparable(url: string): string {
  return (withoutFragment(url) ?? url).slice(0, limits.frameUrlLength);
}
