/**
 * The insecure address that the page's own policy refused before it could be mixed content, where that
 * is what the violation says: a report-only policy refuses nothing, and `block-all-mixed-content`
 * speaks of what is mixed indeed. Of a frame or an object it is the origin alone.
 */
export function findRefusal(
  violation: Pick<
    SecurityPolicyViolationEvent,
    'disposition' | 'blockedURI' | 'effectiveDirective'
  >,
): { readonly url: string; readonly destination: 'iframe' | 'unknown' } | null {
  const { disposition, blockedURI, effectiveDirective } = violation;
  if (disposition !== 'enforce' || !/^(?:http|ws):/.test(blockedURI)) return null;
  if (!effectiveDirective.includes('-src')) return null;
  const isFrame = /^(?:frame|child|object)-/.test(effectiveDirective);
  return { url: new URL(blockedURI).href, destination: isFrame ? 'iframe' : 'unknown' };
}
