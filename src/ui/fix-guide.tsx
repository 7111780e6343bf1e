import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import type { ChoiceId, Fix, FixChoice as ServerChoice } from '../explain/fixes/fix.ts';
import { choiceAmong, type FixChoice } from './fix-choice.ts';
import { FixParts } from './fix-parts.tsx';
import { Tabs } from './tabs.tsx';
import { useFixes } from './use-fixes.ts';

export interface FixGuideProps {
  readonly finding: Finding;
  readonly pageUrl: string;
  readonly fixChoice: FixChoice;
}

/** How the owner of the server mends a finding: steps and snippets for each server. */
export function FixGuide({ finding, pageUrl, fixChoice }: FixGuideProps): JSX.Element | null {
  const fixes = useFixes();
  if (fixes === null) return null;
  if (fixes === 'unreadable') {
    return <p class="remark">The steps for each server could not be loaded.</p>;
  }
  const fix = fixes.findFix(finding, pageUrl);
  if (fix === null) return null;
  const [first, ...others] = fix.choices;
  return (
    <div class="fix">
      <p>{fix.about}</p>
      <FixParts parts={fix.parts} />
      {first && (
        <ServerTabs
          choices={[first, ...others]}
          fixChoice={fixChoice}
          explain={fixes.explainPlaceholders}
        />
      )}
      <details>
        <summary>See that it worked</summary>
        <FixParts parts={fix.verify} />
      </details>
      {fixes.explainPlaceholders([...fix.parts, ...fix.verify]).map((note) => (
        <p key={note} class="remark">
          {note}
        </p>
      ))}
    </div>
  );
}

interface ServerTabsProps {
  readonly choices: readonly [ServerChoice, ...(readonly ServerChoice[])];
  readonly fixChoice: FixChoice;
  readonly explain: (parts: Fix['parts']) => readonly string[];
}

function ServerTabs({ choices, fixChoice, explain }: ServerTabsProps): JSX.Element {
  const [first, ...others] = choices;
  const ids = [first.id, ...others.map(({ id }) => id)] as const;
  const key = ids.join(' ');
  // oxlint-disable-next-line react/exhaustive-deps -- the ids are new each time, what they say is not
  const choice = useMemo(() => choiceAmong(fixChoice, ids), [fixChoice, key]);
  const chosen = choices.find(({ id }) => id === choice.chosen.value) ?? first;
  return (
    <Tabs
      label="Your server"
      class="server-tabs"
      tabs={ids.map((id) => ({ id, title: titles[id] }))}
      choice={choice}
    >
      <FixParts parts={chosen.parts} />
      {explain(chosen.parts).map((note) => (
        <p key={note} class="remark">
          {note}
        </p>
      ))}
    </Tabs>
  );
}

const titles: Readonly<Record<ChoiceId, string>> = {
  nginx: 'nginx',
  apache: 'Apache',
  iis: 'IIS',
  caddy: 'Caddy',
  cdn: 'CDN',
  hosting: 'Hosting',
  ufw: 'ufw',
  iptables: 'iptables',
  'windows-firewall': 'Windows',
  cloud: 'Cloud',
};
