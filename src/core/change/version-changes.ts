import { httpVersionName } from '../../standards/http-version.ts';
import { tlsVersion } from '../../standards/tls-version.ts';
import { versionName } from '../connection-text.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { changeBetween, type Change, type ChangePoint } from './change.ts';
import { subjects, type Past } from './past.ts';

/** Whether an origin speaks older or newer versions of HTTP and TLS than when it was last met. */
export function versionChanges(visit: VisitFacts, past: Past): readonly Change[] {
  return [...httpVersionChanges(visit, past), ...tlsVersionChanges(visit, past)];
}

function httpVersionChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const before = past.get(subjects.httpVersion(visit.origin));
  const [then, now] = [
    httpVersionName(before?.protocol ?? ''),
    httpVersionName(visit.protocol ?? ''),
  ];
  if (before === undefined || then === null || now === null) return [];
  const step = generation(now) - generation(then);
  if (step === 0) return [];
  const kind = step < 0 ? 'http-version-lowered' : 'http-version-raised';
  const parameters = { before: then, after: now };
  const difference = { kind, place: visit.origin, parameters } as const;
  return [changeBetween(before, visit, difference, httpVersionOf)];
}

function httpVersionOf({ protocol }: VisitFacts): Pick<ChangePoint, 'detail'> {
  return { detail: httpVersionName(protocol ?? '') ?? '' };
}

/** Between HTTP/2 and HTTP/3 browsers choose anew each time, by what the network lets through. */
function generation(name: string): number {
  switch (name) {
    case 'HTTP/2':
    case 'HTTP/3':
      return 2;
    case 'HTTP/1.1':
      return 1;
    default:
      return 0;
  }
}

function tlsVersionChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const before = past.get(subjects.tlsVersion(visit.origin));
  const [then, now] = [before?.tlsVersion ?? '', visit.tlsVersion ?? ''];
  const [from, to] = [tlsVersion(then)?.code, tlsVersion(now)?.code];
  if (before === undefined || from === undefined || to === undefined || from === to) return [];
  const kind = to < from ? 'tls-lowered' : 'tls-raised';
  const parameters = { before: versionName(then), after: versionName(now) };
  const difference = { kind, place: visit.origin, parameters } as const;
  return [changeBetween(before, visit, difference, tlsVersionOf)];
}

function tlsVersionOf({ tlsVersion: name }: VisitFacts): Pick<ChangePoint, 'detail'> {
  return { detail: versionName(name ?? '') };
}
