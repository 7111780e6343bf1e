import { firefoxId } from '../../build/manifest.ts';
import { preferenceForms, preferenceNames } from '../../src/core/preference-forms.ts';
import { noSettings, type PreferenceName, type SettingName } from '../../src/core/settings.ts';
import { settingWords } from '../../src/explain/setting-words.ts';

/** A policy that sets everything there is. */
export const examplePolicy: Readonly<Record<SettingName, unknown>> = {
  badgeWeakened: true,
  badgeMixed: true,
  badgeUnknown: false,
  recording: true,
  historyDays: 90,
  theme: 'system',
  server: 'nginx',
  allowedPorts: [{ site: 'intranet.example', port: 8443, until: '2026-12-31' }],
};

/** The text of docs/policy.md. */
export function policyPage(): string {
  const rows = preferenceNames.map(
    (name) =>
      `| \`${name}\` | ${valuesOf(name)} | ${settingWords[name].title}: ${settingWords[name].hint} |`,
  );
  const ports = settingWords.allowedPorts;
  return `# Settings by policy

An administrator can set every setting of Portlight. What is set goes before what a person chose, in the
worker as on every page; on the page of settings it is marked and cannot be changed. What is not set is
left to the person. A value that Portlight does not understand does not count, and the page of settings
says so. A page that came in clear text, and one that did not come, are marked on the badge whatever a
policy says.

| Name | Values (default first) | What it does |
| --- | --- | --- |
${rows.join('\n')}
| \`allowedPorts\` | list of \`site\`, \`port\`, \`until\` (a day) | ${ports.title}: ${ports.hint} Once set, the list is all there is, and the person’s own does not count. |

\`historyDays\` 0 is for ever.

## Chromium

The [schema](../public/managed-schema.json) is part of the extension. On Linux, a file such as
\`/etc/chromium/policies/managed/portlight.json\` (Google Chrome: \`/etc/opt/chrome/policies/managed\`)
sets it; the id of the extension stands on \`chrome://extensions\`, and what has arrived on
\`chrome://policy\`:

${json({ '3rdparty': { extensions: { 'the-id-of-the-extension': examplePolicy } } })}

On Windows the same values stand in the registry under
\`HKLM\\Software\\Policies\\Chromium\\3rdparty\\extensions\\the-id-of-the-extension\\policy\`, on macOS in a
managed profile of the domain \`org.chromium.Chromium.extensions.the-id-of-the-extension\`.

## Firefox

In [\`policies.json\`](https://mozilla.github.io/policy-templates/#3rdparty), or the same by group policy:

${json({ policies: { '3rdparty': { Extensions: { [firefoxId]: examplePolicy } } } })}
`;
}

function valuesOf(name: PreferenceName): string {
  const form = preferenceForms[name];
  const standard = noSettings[name];
  switch (form.kind) {
    case 'switch':
      return `\`${String(standard)}\`, \`${String(!standard)}\``;
    case 'choice':
      return form.choices.map((choice) => `\`"${choice}"\``).join(', ');
    case 'days':
      return `\`${String(standard)}\` to \`${form.most}\``;
  }
}

function json(value: object): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
