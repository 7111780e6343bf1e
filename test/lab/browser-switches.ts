/**
 * The switches every Chromium needs to see the lab, only the lab, and as a person's browser would.
 * Without resolver rules it sees the world.
 */
export function browserSwitches(resolverRules: string | null): readonly string[] {
  return [
    ...(resolverRules === null ? [] : [`--host-resolver-rules=${resolverRules}`]),
    // Nothing of the browser's own may try to leave the machine.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's sandbox does not start as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
