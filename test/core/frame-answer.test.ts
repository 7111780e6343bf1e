import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { DocumentRecord } from '../../src/core/document-record.ts';
import { arrival, committed, frameAnswered, inFrame, pageAfter, reported } from './observations.ts';

const top = 'https://top.test/';
const url = 'https://frame.test/f.html';
const policy = { fields: { 'content-security-policy': ['upgrade-insecure-requests'] } };
const framed = (id: string, address = url): Observation =>
  committed(address, id, inFrame(id, 'top'));

function documentsAfter(
  ...observations: readonly Observation[]
): Readonly<Record<string, DocumentRecord>> {
  return pageAfter(...arrival(top, 'top'), ...observations).documents;
}

const seen = { answerSeen: true, upgradesInsecureRequests: true };
const unseen = { answerSeen: false, upgradesInsecureRequests: false };

describe('the answer to a frame’s navigation', () => {
  it.each([
    ['before its document', [frameAnswered(url, 'top', policy), framed('f')]],
    ['after its document', [framed('f'), frameAnswered(url, 'top', policy)]],
    ['to an address with a fragment', [frameAnswered(url, 'top', policy), framed('f', `${url}#a`)]],
    [
      'to an object',
      [frameAnswered(url, 'top', { ...policy, destination: 'object' }), framed('f')],
    ],
    [
      'before a report from an address that a script has set, and the commit after that',
      [
        frameAnswered(url, 'top', policy),
        reported(`${url}?set`, 'f', inFrame('f', 'top')),
        framed('f'),
      ],
    ],
  ])('brings the document its policy, told %s', (_when, observations) => {
    expect(documentsAfter(...observations)['f']).toMatchObject(seen);
  });

  it('without such a policy is seen all the same', () => {
    const documents = documentsAfter(frameAnswered(url, 'top'), framed('f'));
    expect(documents['f']).toMatchObject({ answerSeen: true, upgradesInsecureRequests: false });
  });

  it('is one document’s alone, though another has the same address', () => {
    const documents = documentsAfter(
      frameAnswered(url, 'top', policy),
      frameAnswered(url, 'top'),
      framed('f'),
      framed('g'),
      framed('h'),
    );
    expect(documents['f']).toMatchObject(seen);
    expect(documents['g']).toMatchObject({ answerSeen: true, upgradesInsecureRequests: false });
    expect(documents['h']).toMatchObject(unseen);
  });

  it.each([
    ['at another address', frameAnswered('https://other.test/', 'top', policy)],
    ['in another frame', frameAnswered(url, 'g', policy)],
  ])('is not that of a document %s', (_where, answer) => {
    expect(documentsAfter(framed('g', top), answer, framed('f'))['f']).toMatchObject(unseen);
  });

  it('waits among the last ones only', () => {
    const others = Array.from({ length: limits.frameAnswersWaiting }, (_, place) =>
      frameAnswered(`https://frame.test/${place}`, 'top'),
    );
    const page = pageAfter(...arrival(top, 'top'), frameAnswered(url, 'top', policy), ...others);
    expect(page.frameAnswers).toHaveLength(limits.frameAnswersWaiting);
    expect(page.frameAnswers).not.toMatchObject([{ url }]);
  });

  it('waits no longer once it has met its document', () => {
    const page = pageAfter(...arrival(top, 'top'), frameAnswered(url, 'top'), framed('f'));
    expect(page.frameAnswers).toEqual([]);
  });
});
