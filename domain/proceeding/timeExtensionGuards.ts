import { type TimeExtension, timeExtensions } from '../clock/proceedingClocks';
import type { Guard } from '../lifecycle/lifecycle';
import type { ProceedingFacts } from './facts';

type TimeGuard = Guard<ProceedingFacts>;

const ruleOf = (facts: ProceedingFacts): TimeExtension | undefined => {
  const clock = facts.intent?.clock;
  return clock == null ? undefined : timeExtensions[clock.kind];
};

/** What a judge may add to a time limit, and when (domain C.12). */
export const extendable: readonly TimeGuard[] = [
  {
    rule: 'TIME_OPEN',
    source: 'Domain C.12',
    refusal: 'No such time runs in this case.',
    holds: ({ intent }) => intent?.clock !== null,
  },
  {
    rule: 'TIME_OVER',
    source: 'Constitution of Iraq, Art. 19(13)',
    refusal: 'The time is over: it is extended before its end alone.',
    holds: (facts) => facts.intent?.clock?.breached !== true || ruleOf(facts)?.afterTheEnd === true,
  },
  {
    rule: 'TIME_ONCE',
    source: 'Constitution of Iraq, Art. 19(13)',
    refusal: 'The time was extended before: it is extended once.',
    holds: (facts) => ruleOf(facts)?.once !== true || facts.intent?.clock?.extensions === 0,
  },
  {
    rule: 'TIME_LATER',
    source: 'Iraq CPC Art. 109',
    refusal: 'The new end lies after the old one, and in the future.',
    holds: ({ intent }, _viewer, now) =>
      intent?.clock == null || (intent.clock.until > intent.clock.dueAt && Date.parse(intent.clock.until) > now.getTime()),
  },
];
