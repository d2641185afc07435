import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type FamilyUnitLeaveCause, type FamilyUnitState, familyUnitStates } from './vocabulary';

/** What the guards ask about one who belongs to the unit now. */
export interface FamilyMemberFacts {
  readonly personId: string;
  /** Youngest plausible age below 18, or an age in doubt (I-09). */
  readonly child: boolean;
  readonly recordedBy: string;
  /** The child's case with a decision of the panel that parts it from a parent, reviewed by an independent body; null without one. */
  readonly separationCaseId: string | null;
  /** Members to whom it is related, but not as parent, child, guardian or ward. */
  readonly otherwiseRelated: readonly string[];
}

/** One row of the view `guard_facts_family_unit`, with what the caller wants; in `availableActions` nothing is wanted yet. */
export interface FamilyUnitFacts {
  readonly unitId: string;
  readonly state: FamilyUnitState;
  readonly members: readonly FamilyMemberFacts[];
  readonly intent: { readonly leaverId?: string; readonly cause?: FamilyUnitLeaveCause };
}

type UnitGuard = Guard<FamilyUnitFacts>;

export const leaverOf = ({ members, intent }: FamilyUnitFacts): FamilyMemberFacts | undefined =>
  members.find(({ personId }) => personId === intent.leaverId);

/** Whom a decision has to part: a child and a parent, a guardian or another child of the unit; an adult only where nothing says how else it is related. */
function mayNotPart(one: FamilyMemberFacts, other: FamilyMemberFacts): boolean {
  if (one.personId === other.personId || !(one.child || other.child)) return false;
  return (one.child && other.child) || !one.otherwiseRelated.includes(other.personId);
}

/** Children whose case has to hold the decision where this member leaves: the leaver itself, or those whom it leaves behind. */
export function childrenParted(facts: FamilyUnitFacts): readonly FamilyMemberFacts[] {
  const leaver = leaverOf(facts);
  if (!leaver) return [];
  const behind = facts.members.filter((member) => mayNotPart(leaver, member));
  if (behind.length === 0) return [];
  return leaver.child ? [leaver] : behind;
}

const partsNoChild: UnitGuard = {
  rule: 'I-11',
  source: 'CRC Art. 9; UNHCR BIP Guidelines; domain C.9',
  refusal: 'A child would be parted from its family: the panel decides it and an independent body reviews it, then record the separation.',
  holds: (facts) => facts.intent.cause === 'RECORDED_IN_ERROR' || childrenParted(facts).length === 0,
};

const separationIsDecided: UnitGuard = {
  rule: 'I-11',
  source: 'CRC Art. 9',
  refusal: 'No panel has decided that the child is parted from its family, or no independent body has reviewed it.',
  holds: (facts) =>
    facts.intent.leaverId === undefined
      ? facts.members.some(({ separationCaseId }) => separationCaseId !== null)
      : childrenParted(facts).every(({ separationCaseId }) => separationCaseId !== null),
};

const partsAChild: UnitGuard = {
  rule: 'FU4',
  source: 'CRC Art. 9; domain C.9',
  refusal: 'Nobody is parted from a child by this: who founds a household of its own leaves the unit.',
  holds: (facts) => facts.intent.leaverId === undefined || childrenParted(facts).length > 0,
};

/** A family as a record of its own: who belongs together, since when and on what proof (domain C.3, C.9). */
export const familyUnitLifecycle = lifecycle<FamilyUnitState, FamilyUnitFacts>()({
  name: 'Family unit',
  states: familyUnitStates,
  final: ['ENDED'],
  verbs: {
    joinFamilyUnit: {
      row: 'FU2',
      from: ['STANDING'],
      to: 'UNCHANGED',
      by: ['CHILD_PROTECTION_OFFICER', 'REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A person joined a family unit.',
    },
    leaveFamilyUnit: {
      row: 'FU3',
      from: ['STANDING'],
      to: ['STANDING', 'ENDED'],
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [partsNoChild],
      secondPerson: {
        source: 'I-16; domain C.9',
        refusal: 'Who recorded a membership does not call it an error: another officer does.',
        first: (facts) => (facts.intent.cause === 'RECORDED_IN_ERROR' ? [leaverOf(facts)?.recordedBy ?? null] : []),
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A person left a family unit.',
    },
    recordFamilySeparation: {
      row: 'FU4',
      from: ['STANDING'],
      to: ['STANDING', 'ENDED'],
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [partsAChild, separationIsDecided],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A separation that was decided and reviewed was carried out in a family unit.',
    },
    loseMember: {
      row: 'FU5',
      from: ['STANDING'],
      to: ['STANDING', 'ENDED'],
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A member of a family unit died.',
    },
  },
});

export type FamilyUnitVerb = keyof (typeof familyUnitLifecycle)['verbs'];
