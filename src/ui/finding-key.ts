/** What the open state of a finding is remembered by. */
export function findingKey(code: string): string {
  return `finding/${code}`;
}
