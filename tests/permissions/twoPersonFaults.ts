import type { Verb } from '../../domain/lifecycle/lifecycle';
import { lifecycles } from '../../server/documents/rulesText';
import type { Faults } from './policyFaults';
import { words } from './statement/codes';
import { twoPeople } from './statement/twoPeople';

const FIRST = 'the first';
/** Facts that are lists of accounts, and how an account stands in them. */
const LISTS: Readonly<Record<string, (account: string) => unknown>> = {
  approvals: (accountId) => ({ accountId, role: 'DECISION_AUTHORITY' }),
  answeredBy: (account) => account,
  appealedDeciders: (account) => account,
};

/** First halves that a fact within another tells, or two together. */
const TOGETHER: Readonly<Record<string, object>> = {
  assuranceRecordedBy: { awaitingAssurance: { recordedBy: FIRST }, concernedAssurance: { recordedBy: FIRST }, intent: {} },
  treatyRecordedBy: { intent: { treaty: { binds: true, recordedBy: FIRST } } },
  leaverRecordedBy: {
    members: [{ personId: 'leaver', recordedBy: FIRST }],
    intent: { leaverId: 'leaver', cause: 'RECORDED_IN_ERROR' },
  },
  linkRecordedBy: { recordedBy: FIRST, cause: 'RECORDED_IN_ERROR' },
  statelessProposedBy: { firstAnswer: 'STATELESS', firstAnswerBy: FIRST },
};

/** Facts of a case in which one account did the first half, as this fact tells. */
function factsWith(fact: string): object {
  const together = TOGETHER[fact];
  if (together) return together;
  return new Proxy(
    {},
    {
      get: (_, name) => {
        const list = LISTS[String(name)];
        if (list) return name === fact ? [list(FIRST)] : [];
        if (name === 'intent') return {};
        return name === fact ? FIRST : null;
      },
    },
  );
}

/** Where a two-person rule of the lifecycles is not the one that is stated. */
export function twoPersonFaults(): Faults {
  const found = lifecycles().flatMap((table) =>
    Object.entries(table.verbs as Record<string, Verb<string, unknown>>).map(([name, verb]) => [`${table.name}.${name}`, verb] as const),
  );
  const stated = Object.keys(twoPeople).filter((name) => !found.some(([known]) => known === name));
  return [
    ...stated.map((name) => `${name} is stated and not there`),
    ...found.flatMap(([name, verb]) => {
      const facts = words(twoPeople[name] ?? '');
      if (facts.length === 0) return verb.secondPerson ? [`${name} takes two, which is not stated (statement/twoPeople.ts)`] : [];
      return facts
        .filter((fact) => !verb.secondPerson?.first(factsWith(fact)).includes(FIRST))
        .map((fact) => `${name}: the account of ${fact} may do the second half`);
    }),
  ];
}
