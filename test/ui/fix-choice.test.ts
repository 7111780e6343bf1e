import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { FixServer } from '../../src/core/settings.ts';
import { firewalls, servers, type ChoiceId } from '../../src/explain/fixes/fix.ts';
import { choiceAmong, createFixChoice } from '../../src/ui/fix-choice.ts';

/** A choice beside settings that a test can change, and what it asks to be remembered. */
function choiceBeside(first: FixServer = 'any') {
  const setting = signal<FixServer>(first);
  const remembered: string[] = [];
  const choice = createFixChoice(setting, (server) => void remembered.push(server));
  return { setting, remembered, choice };
}

describe('the chosen server', () => {
  it('is the first until a person chooses', () => {
    const { choice } = choiceBeside();
    expect(choiceAmong(choice, servers).chosen.value).toBe('nginx');
    expect(choiceAmong(choice, firewalls).chosen.value).toBe('ufw');
  });

  it('is the same for all findings once it is chosen, and leaves the firewall alone', () => {
    const { choice } = choiceBeside();
    const one = choiceAmong(choice, servers);
    const another = choiceAmong(choice, servers);
    const firewall = choiceAmong(choice, firewalls);
    one.choose('caddy');
    expect(another.chosen.value).toBe('caddy');
    expect(firewall.chosen.value).toBe('ufw');
    firewall.choose('cloud');
    expect([one.chosen.value, firewall.chosen.value]).toEqual(['caddy', 'cloud']);
    another.choose('iis');
    expect([one.chosen.value, firewall.chosen.value]).toEqual(['iis', 'cloud']);
  });

  it('is the first again where a fix does not have it', () => {
    const { choice } = choiceBeside();
    choice.choose('cdn');
    const few: readonly [ChoiceId, ...ChoiceId[]] = ['apache', 'caddy'];
    expect(choiceAmong(choice, few).chosen.value).toBe('apache');
  });

  it('is that of the settings until a person chooses, also where the settings come later', () => {
    const { setting, choice } = choiceBeside();
    const { chosen } = choiceAmong(choice, servers);
    setting.value = 'iis';
    expect(chosen.value).toBe('iis');
    expect(choiceAmong(choice, firewalls).chosen.value).toBe('ufw');
    expect(choiceAmong(choice, ['apache', 'caddy']).chosen.value).toBe('apache');
    choice.choose('caddy');
    setting.value = 'cdn';
    expect(chosen.value).toBe('caddy');
  });

  it('is to be remembered, a firewall is not', () => {
    const { remembered, choice } = choiceBeside();
    choice.choose('cloud');
    choice.choose('hosting');
    choice.choose('ufw');
    expect(remembered).toEqual(['hosting']);
  });
});
