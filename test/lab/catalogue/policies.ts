/** What the page itself asks of the browser, as a response field or in its markup. */
export interface Policy {
  readonly headers?: Readonly<Record<string, string>>;
  readonly head?: string;
}

const enforced = 'content-security-policy';
const lenient = `'unsafe-inline' data: blob:`;

export const policies: Readonly<Record<string, Policy>> = {
  none: {},
  'upgrade field': { headers: { [enforced]: 'upgrade-insecure-requests' } },
  'upgrade element': {
    head: `<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">`,
  },
  'block-all-mixed-content': { headers: { [enforced]: 'block-all-mixed-content' } },
  'https only': { headers: { [enforced]: `default-src https: ${lenient}` } },
  'https only, reported': {
    headers: { [`${enforced}-report-only`]: `default-src https: wss: ${lenient}` },
  },
};
