import { describe, expect, it } from 'vitest';
import { firewalls, servers, type ChoiceId } from '../../src/explain/fixes/fix.ts';
import { choiceAmong, createFixChoice } from '../../src/ui/fix-choice.ts';

describe('the chosen server', () => {
  it('is the first until a person chooses', () => {
    const choice = createFixChoice();
    expect(choiceAmong(choice, servers).chosen.value).toBe('nginx');
    expect(choiceAmong(choice, firewalls).chosen.value).toBe('ufw');
  });

  it('is the same for all findings once it is chosen, and leaves the firewall alone', () => {
    const choice = createFixChoice();
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
    const choice = createFixChoice();
    choice.choose('cdn');
    const few: readonly [ChoiceId, ...ChoiceId[]] = ['apache', 'caddy'];
    expect(choiceAmong(choice, few).chosen.value).toBe('apache');
  });
});
