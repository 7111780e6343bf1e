import { firstAlternatives } from '../standards/alt-svc.ts';
import { upgradesInsecureRequests } from '../standards/content-security-policy.ts';
import { hstsEssence } from '../standards/hsts-essence.ts';
import { limits } from './limits.ts';

/** The response fields (RFC 9110 §6.3) that checks read. All others are dropped where they are observed. */
export const observedFieldNames = [
  'strict-transport-security',
  'content-security-policy',
  'non-authoritative-reason',
  'location',
  'alt-svc',
  'content-disposition',
  'content-type',
  'via',
  'server',
  'x-cache',
  'cf-ray',
  'x-amz-cf-id',
  'x-fastly-request-id',
  'x-served-by',
  'x-azure-ref',
  'x-akamai-request-id',
  'akamai-grn',
  'x-vercel-id',
  'x-nf-request-id',
  'x-github-request-id',
  'fly-request-id',
  'cdn-requestid',
  'x-sucuri-id',
  'x-iinfo',
] as const;

export type ObservedFieldName = (typeof observedFieldNames)[number];

/** Field lines by lower-case name, in the order they came. A name without lines is absent. */
export type ResponseFields = { readonly [Name in ObservedFieldName]?: readonly string[] };

/** One field line as the browser hands it over. */
export interface FieldLine {
  readonly name: string;
  readonly value?: string | undefined;
}

/**
 * Keeps the observed fields, each line cut to `limits.fieldLineLength`: of HSTS what browsers read, of
 * Alt-Svc whole members. Of a Content Security Policy, which is often longer than that, only what changes
 * how parts are fetched is kept, wherever it stands.
 */
export function pickResponseFields(lines: readonly FieldLine[]): ResponseFields {
  const others = lines.filter((line) => !isPolicy(line));
  const policies = lines.filter(isPolicy).map(({ value }) => value ?? '');
  const fields = pickFields(others);
  return upgradesInsecureRequests(policies)
    ? { ...fields, 'content-security-policy': ['upgrade-insecure-requests'] }
    : fields;
}

/** Whether it is a line of an enforced Content Security Policy. */
export function isPolicy({ name }: FieldLine): boolean {
  return name.toLowerCase() === 'content-security-policy';
}

function pickFields(lines: readonly FieldLine[]): ResponseFields {
  const fields: { [Name in ObservedFieldName]?: string[] } = {};
  for (const { name, value } of lines) {
    const known = observedFieldNames.find((observed) => observed === name.toLowerCase());
    if (known === undefined) continue;
    const kept = (fields[known] ??= []);
    if (kept.length < limits.fieldLines) kept.push(shortened(known, value ?? ''));
  }
  return fields;
}

/** What is judged must not be cut in the middle of a word. */
function shortened(name: ObservedFieldName, line: string): string {
  if (line.length <= limits.fieldLineLength) return line;
  if (name === 'alt-svc') return firstAlternatives(line, limits.fieldLineLength);
  const essence = name === 'strict-transport-security' ? hstsEssence(line) : line;
  return essence.slice(0, limits.fieldLineLength);
}
