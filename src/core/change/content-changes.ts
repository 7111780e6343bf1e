import { isDefaultPort } from '../../standards/ports.ts';
import { hostnameOf } from '../../standards/url.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { changeBetween, type Change } from './change.ts';
import { subjects, type Past } from './past.ts';

/** Mixed content belongs to a page, so only visits to the same address are compared. */
export function mixedContentChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const before = past.get(subjects.mixedContent(visit.url));
  const [then, now] = [before?.mixedContent, visit.mixedContent];
  if (before === undefined || then === undefined || now === undefined) return [];
  const [had, has] = [total(then), total(now)];
  if (had > 0 === has > 0) return [];
  const kind = has > 0 ? 'mixed-content-appeared' : 'mixed-content-gone';
  const parameters = { count: Math.max(had, has) };
  return [changeBetween(before, visit, { kind, place: visit.url, parameters })];
}

/** A host that is known is met on a port where it never was. */
export function portChanges(visit: VisitFacts, past: Past): readonly Change[] {
  const { url, port } = visit;
  const before = past.get(subjects.host(url));
  if (before === undefined || port === null || isDefaultPort(url)) return [];
  if (past.has(subjects.port(url, port))) return [];
  const place = hostnameOf(url);
  return [changeBetween(before, visit, { kind: 'port-first-seen', place, parameters: { port } })];
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
