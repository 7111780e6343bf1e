import { counted, openAddress, type SightFacts } from './sight-facts.ts';
import { at, byStandard, observed, type SightItem } from './sight.ts';

/** What a page without TLS shows to everyone on the way. */
export function clearTextItems(facts: SightFacts): readonly SightItem[] {
  return [
    ...clearRequestItems(facts),
    typed(facts),
    byStandard('answer', 'reads', 'All that comes back', 'Text, images and files of the page.'),
    byStandard(
      'changes',
      'changes',
      'Everything, both ways',
      'Text, links, programs, and where a form is sent. Nobody would notice.',
    ),
  ];
}

/** What a request without TLS shows, whatever comes of it. */
export function clearRequestItems(facts: SightFacts): readonly SightItem[] {
  const address = ['address', 'reads', 'The whole address', describeAddress(facts)] as const;
  const isFresh = facts.path.freshness === 'fresh';
  return [
    at(isFresh ? observed(...address) : byStandard(...address), [openAddress(facts.path.url)]),
    byStandard(
      'fields',
      'reads',
      'Header fields',
      'They tell the browser, its languages, and often the page before.',
    ),
    cookies(facts),
  ];
}

function describeAddress({ path }: SightFacts): string {
  const { host, port } = path;
  return `Page and host, with what stands after “?”: ${host} was asked on port ${port} without TLS.`;
}

/** Only what was seen going out or coming back: not a word of cookies where none was. */
function cookies({ path, evidence }: SightFacts): SightItem {
  const isOwn = ({ url }: { readonly url: string }): boolean =>
    openAddress(url) === openAddress(path.url);
  const own = evidence.sentInClear.find(isOwn);
  const set = new Set((path.cookies ?? []).filter(isOwn).map(({ cookie }) => cookie.name)).size;
  const why = 'Whoever has a sign-in cookie can act as you.';
  if (own === undefined) {
    return byStandard('cookies', 'reads', 'Cookies, where there are any', why);
  }
  const count = own.cookies.names.length + own.cookies.cut;
  if (count === 0 && set > 0) {
    return observed(
      'cookies',
      'reads',
      counted(set, 'One cookie', 'cookies'),
      `The answer set ${set === 1 ? 'it' : 'them'}. ${why}`,
    );
  }
  return count === 0
    ? observed('cookies', 'reads', 'Cookies later on', `None went with this page’s request. ${why}`)
    : observed('cookies', 'reads', counted(count, 'One cookie', 'cookies'), why);
}

function typed({ evidence }: SightFacts): SightItem {
  const fields = evidence.insecureFields;
  const what = 'What you type and send';
  if (fields === null) {
    const detail = 'Whether this page has fields to type into was not looked at.';
    return byStandard('typed', 'reads', what, detail);
  }
  const { text, password } = fields;
  const kinds = [
    ...(text > 0 ? [counted(text, 'one field', 'fields')] : []),
    ...(password > 0 ? [counted(password, 'one password field', 'password fields')] : []),
  ];
  return kinds.length === 0
    ? byStandard('typed', 'reads', what, 'No field to type into was seen on this page so far.')
    : observed('typed', 'reads', what, `This page has ${kinds.join(' and ')}.`);
}
