import type { PathFacts } from '../path-facts.ts';
import type { StepTopic } from './step-topic.ts';

export function pageTopics({ cookies, scheme, host }: PathFacts): readonly StepTopic[] {
  if (cookies === null) return [];
  const count = cookies.length;
  if (count === 0) return [{ id: 'cookies', text: `${host} set no cookie with this page.` }];
  const secure = cookies.filter(({ cookie }) => cookie.secure).length;
  const came = count === 1 ? 'One cookie came' : `${count} cookies came`;
  const fate =
    scheme === 'http' ? 'anyone on the way could read that' : `kept to https (Secure): ${secure}`;
  const text = `${came} with the answers that led to this page; ${fate}. Cookies belong to a host, not to a port.`;
  return [{ id: 'cookies', text }];
}
