import type { Role } from '../access/vocabulary';
import type { Guard } from '../lifecycle/lifecycle';
import type { MovementFacts } from './facts';

export const preCheckKinds = ['ESCORT_RECORD', 'FIT_TO_TRAVEL', 'RECEIVING_CONFIRMATION', 'ICRC_INFORMED'] as const;
export type PreCheckKind = (typeof preCheckKinds)[number];

interface PreCheck {
  /** True: owed for each person by itself. */
  readonly perPerson: boolean;
  /** Who completes it afterwards. */
  readonly by: readonly Role[];
  readonly source: string;
}

/** What an emergency lane lets be completed after the departure (domain C.6). Every other rule stands as it is. */
export const preChecks = {
  ESCORT_RECORD: { perPerson: true, by: ['TRANSFER_COORDINATOR', 'REGISTRAR'], source: 'Mandela Rules 47, 73' },
  FIT_TO_TRAVEL: { perPerson: true, by: ['HEALTH_OFFICER'], source: 'Mandela Rules 30, 73' },
  RECEIVING_CONFIRMATION: { perPerson: false, by: ['TRANSFER_COORDINATOR'], source: 'domain C.6' },
  ICRC_INFORMED: { perPerson: false, by: ['TRANSFER_COORDINATOR'], source: 'Common Art. 3; domain A.7' },
} as const satisfies Record<PreCheckKind, PreCheck>;

/** Never waived: no real risk abroad, no child apart from its family or among strangers, and the list by identity. */
export const neverWaived = [
  'I-05',
  'I-10',
  'I-11',
  'I-12',
  'I-19',
  'MANIFEST',
  'BOARDED_COUNT',
  'CUSTODY_AT_ORIGIN',
  'ENTRY_REASON',
] as const;

/** How long a lane may stay open at most. */
export const LONGEST_LANE_HOURS = 72;

const laneOpen = ({ emergencyUntil }: MovementFacts, now: Date) => emergencyUntil !== null && now < new Date(emergencyUntil);

/** The rule may be met after the departure while an emergency lane is open. */
export const unlessEmergency = (guard: Guard<MovementFacts>): Guard<MovementFacts> => ({
  ...guard,
  holds: (facts, viewer, now) => laneOpen(facts, now) || guard.holds(facts, viewer, now),
});

export interface OwedCheck {
  readonly kind: PreCheckKind;
  /** Null where it is owed for the movement as a whole. */
  readonly personId: string | null;
}

/** What departs without having been checked, person by person. */
export function owedAfterDeparture(facts: MovementFacts, now: Date): OwedCheck[] {
  if (!laneOpen(facts, now)) return [];
  const unfit = facts.entries.filter(({ open, fitUntil }) => open && (fitUntil === null || new Date(fitUntil) <= now));
  return [
    ...facts.escortMissing.map((personId) => ({ kind: 'ESCORT_RECORD' as const, personId })),
    ...unfit.map(({ personId }) => ({ kind: 'FIT_TO_TRAVEL' as const, personId })),
    ...(facts.receivingConfirmed ? [] : [{ kind: 'RECEIVING_CONFIRMATION' as const, personId: null }]),
    ...(facts.icrcInformed ? [] : [{ kind: 'ICRC_INFORMED' as const, personId: null }]),
  ];
}
