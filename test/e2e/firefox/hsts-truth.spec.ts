import { hstsReaders } from '../../../src/standards/hsts-readers.ts';
import { parseStrictTransportSecurity } from '../../../src/standards/strict-transport-security.ts';
import { hstsFields } from '../../lab/scenes/hsts-fields.ts';
import { expect, test } from '../lab-test.ts';

/** Firefox follows the first field and is told of no other. */
const lines = hstsFields.map(([first = '']) => first);

test('what is said that Firefox does about a field is what it does', async ({ firefox }) => {
  const taken = await firefox.runPrivileged(takeFields, lines);
  const rows = lines.map((line, place) => {
    const { policy, issues } = parseStrictTransportSecurity([line]);
    const isTaken = issues.every(({ code }) => hstsReaders[code].firefox === 'accepts');
    return {
      field: JSON.stringify(line),
      said: isTaken ? 'taken' : 'ignored',
      firefox: taken[place]?.isTaken ? 'taken' : 'ignored',
      // What Chromium ignores was read no further.
      read: policy && isTaken ? words(policy.maxAge > 0, policy.includeSubDomains) : null,
      inForce: words(taken[place]?.isStrict, taken[place]?.isStrictBelow),
    };
  });
  const disagreements = rows.filter(
    ({ said, firefox: did, read, inForce }) => said !== did || (read !== null && read !== inForce),
  );
  console.log(`${rows.length} fields, ${disagreements.length} disagreements with Firefox`);
  expect(rows.length).toBeGreaterThanOrEqual(100);
  // Neither side may say the same of everything.
  expect(new Set(rows.map(({ inForce }) => inForce)).size).toBe(3);
  expect(disagreements).toEqual([]);
});

function words(isStrict = false, isStrictBelow = false): string {
  if (!isStrict) return 'nothing';
  return isStrictBelow ? 'with subdomains' : 'alone';
}

test('max-age=0 ends what the list says of the host itself, not of a name above it', async ({
  firefox,
}) => {
  expect(await firefox.runPrivileged(takeBack, 'bugzilla.mozilla.org')).toEqual([true, false]);
  expect(await firefox.runPrivileged(takeBack, 'portlight-lab.dev')).toEqual([true, true]);
});

interface Taken {
  readonly isTaken: boolean;
  readonly isStrict: boolean;
  readonly isStrictBelow: boolean;
}

/** Runs in Firefox: has it read each field as that of a host of its own. */
function takeFields(fields: readonly string[]): readonly Taken[] {
  const service = Cc['@mozilla.org/ssservice;1']?.getService(Ci.nsISiteSecurityService);
  if (service === undefined) throw new Error('Firefox has no such service.');
  const isStrict = (name: string) => service.isSecureURI(Services.io.newURI(`https://${name}/`));
  return fields.map((field, place) => {
    const host = `field-${place}.hsts-taken.test`;
    let isTaken = true;
    try {
      service.processHeader(Services.io.newURI(`https://${host}/`), field, {});
    } catch {
      isTaken = false;
    }
    return { isTaken, isStrict: isStrict(host), isStrictBelow: isStrict(`below.${host}`) };
  });
}

/** Runs in Firefox: whether it insists on https, before and after the host took its policy back. */
function takeBack(host: string): readonly (boolean | undefined)[] {
  const service = Cc['@mozilla.org/ssservice;1']?.getService(Ci.nsISiteSecurityService);
  const address = Services.io.newURI(`https://${host}/`);
  const before = service?.isSecureURI(address);
  service?.processHeader(address, 'max-age=0', {});
  return [before, service?.isSecureURI(address)];
}
