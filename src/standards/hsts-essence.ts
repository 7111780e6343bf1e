import { splitDirectives } from './http-directives.ts';
import { parseStrictTransportSecurity } from './strict-transport-security.ts';

/**
 * A Strict-Transport-Security line without what every browser passes over: the directives that nobody
 * knows (RFC 6797 §6.1), however many or long they are. What it asks for, and what is wrong with it, stays.
 */
export function hstsEssence(line: string): string {
  return splitDirectives(line)
    .filter((piece) => !isPassedOver(piece))
    .join('; ');
}

function isPassedOver(piece: string): boolean {
  const { issues } = parseStrictTransportSecurity([`max-age=1; ${piece}`]);
  return issues.length > 0 && issues.every(({ code }) => code === 'unknown-directive');
}
