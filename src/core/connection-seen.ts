import type { RequestFacts } from './observation.ts';
import type { SecurityInfo } from './security-info.ts';

/**
 * What the browser tells of the connection that an answer came over: of a redirect's, or of the
 * document's own. It may be told before or after the answer.
 */
export interface ConnectionSeen extends RequestFacts {
  readonly kind: 'connection-seen';
  readonly security: SecurityInfo;
}
