import type { Role } from '../access/vocabulary';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import type { ComparisonExamination } from './comparisonLifecycle';
import { type DuplicateStatus, type DuplicateVerdict, duplicateStatuses } from './vocabulary';

/** What may keep one of the two records from being merged into the other. Computed per record by `guard_facts_duplicate`. */
export const mergeObstacles = {
  OPEN_REQUEST: 'A repatriation request about the record that would go is open: conclude or supersede it first.',
  OPEN_CLAIM: 'A State is being asked about the record that would go: await or withdraw the question first.',
  OPEN_MANIFEST: 'The record that would go is on an open manifest.',
  OPEN_HANDOFF: 'A prosecution handoff of the record that would go is open.',
  OPEN_PROCEEDING: 'A proceeding against the record that would go is open: the court must join it to the other first.',
  OPEN_CHILD_CASE: 'A child case of the record that would go is open.',
  OPEN_CORRECTION: 'A correction of the record that would go waits for its decision.',
  ABSORBED_OTHERS: 'Another record was merged into the one that would go: let that one stay.',
  UNSHARED_CLAIM: 'The record that would go claims a nationality that the other does not: record it there first.',
  UNSHARED_FEAR: 'A fear of a State stands on the record that would go alone: record it on the other first (I-14).',
  UNSHARED_RISK: 'A finding of real risk stands on the record that would go alone.',
  UNSHARED_AGE: 'The record that would go is treated as a child and the other is not: raise the doubt there first (I-09).',
  UNSHARED_ADJUDICATION: 'A finding on an earlier judgment stands on the record that would go alone.',
  UNSHARED_EXCLUSION: 'An account is excluded from the record that would go alone: exclude it from the other first.',
  UNSHARED_FAMILY: 'The record that would go belongs to a family unit, or has a guardian, and the other does not: record it there first.',
} as const;
export type MergeObstacle = keyof typeof mergeObstacles;

export interface DuplicateFacts {
  readonly status: DuplicateStatus;
  readonly personA: string;
  readonly personB: string;
  readonly firstBy: string | null;
  readonly firstRole: Role | null;
  readonly decidedRole: Role | null;
  /** Who merged the two; null while they are not merged. */
  readonly mergedBy: string | null;
  readonly sameKind: boolean;
  /** True when both are in custody, in different places: two bodies were counted. */
  readonly custodyConflict: boolean;
  /** True when both have a usable sample of one modality, so that a comparison decides. */
  readonly comparable: boolean;
  /** Of the last comparison of the one record with the other; null when they were never compared. */
  readonly comparison: string | null;
  /** What two examiners made of that comparison; null when there is none. */
  readonly examination: ComparisonExamination | null;
  /** What is decided; absent in `availableActions`. */
  readonly verdict?: DuplicateVerdict;
  readonly obstaclesA: readonly MergeObstacle[];
  readonly obstaclesB: readonly MergeObstacle[];
  /** The record that stays; null where a reader only asks whether a merge is possible at all. */
  readonly survivorId?: string | null;
}

type DuplicateGuard = Guard<DuplicateFacts>;

/** Of the record that would go; where that is not said yet, what stands in the way of both. */
function obstacles({ survivorId, personA, obstaclesA, obstaclesB }: DuplicateFacts): readonly MergeObstacle[] {
  if (survivorId == null) return obstaclesA.filter((obstacle) => obstaclesB.includes(obstacle));
  return survivorId === personA ? obstaclesB : obstaclesA;
}

const nothingInTheWay: readonly DuplicateGuard[] = (Object.keys(mergeObstacles) as MergeObstacle[]).map((obstacle) => ({
  rule: obstacle,
  source: 'domain C.4 (1a), I-36',
  refusal: mergeObstacles[obstacle],
  holds: (facts) => !obstacles(facts).includes(obstacle),
}));

const notMerged: DuplicateGuard = {
  rule: 'ID6',
  source: 'I-36',
  refusal: 'The two records are merged already.',
  holds: ({ mergedBy }) => mergedBy === null,
};

const bothProfessions: DuplicateGuard = {
  rule: 'ID6',
  source: 'domain C.4 (1a)',
  refusal: 'A merge takes a legal officer and a biometrics officer among those who decided and who merges.',
  holds: ({ firstRole, decidedRole }, viewer) => {
    const involved = [firstRole, decidedRole, viewer.role];
    return involved.includes('LEGAL_OFFICER') && involved.includes('BIOMETRICS_OFFICER');
  },
};

/** Two people decide whether two records are one person; until both agree nothing is decided (rulings, Two people). */
export const duplicateLifecycle = lifecycle<DuplicateStatus, DuplicateFacts>()({
  name: 'Possible duplicate',
  states: duplicateStatuses,
  final: [],
  verbs: {
    decideDuplicate: {
      row: 'DU1',
      from: ['OPEN', 'AWAITING_SECOND'],
      to: ['AWAITING_SECOND', 'SAME', 'NOT_THE_SAME', 'UNDECIDED'],
      by: ['LEGAL_OFFICER', 'BIOMETRICS_OFFICER'],
      secondPerson: {
        source: 'I-16; rulings, Two people',
        refusal: 'A second officer decides on a possible duplicate.',
        first: (facts) => [facts.firstBy],
      },
      guards: [
        {
          rule: 'I-36',
          source: 'I-36; domain B.5',
          refusal: 'Two examiners found that the biometric data of the two do not match: they are not one person.',
          holds: ({ verdict, comparison, examination }) =>
            !(verdict === 'SAME' && comparison === 'NO_MATCH' && examination === 'CONFIRMED'),
        },
      ],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An officer decided on a possible duplicate.',
    },
    reopenDuplicate: {
      row: 'DU2',
      from: ['SAME', 'NOT_THE_SAME', 'UNDECIDED'],
      to: 'OPEN',
      by: ['LEGAL_OFFICER', 'BIOMETRICS_OFFICER'],
      guards: [notMerged],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The question whether two records are one person was opened again.',
    },
    mergePersons: {
      row: 'ID6',
      from: ['SAME'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER', 'BIOMETRICS_OFFICER'],
      guards: [
        notMerged,
        bothProfessions,
        {
          rule: 'ID6',
          source: 'domain C.1',
          refusal: 'A detainee and a protected resident are not merged: one of the registrations must be corrected first.',
          holds: ({ sameKind }) => sameKind,
        },
        {
          rule: 'I-01',
          source: 'I-01',
          refusal: 'Both are in custody, in different places: find out who is where before two records become one.',
          holds: ({ custodyConflict }) => !custodyConflict,
        },
        {
          rule: 'I-36',
          source: 'I-36; LED Art. 11',
          refusal: 'The biometric data of the two do not match.',
          holds: ({ comparison }) => comparison !== 'NO_MATCH',
        },
        {
          rule: 'I-36',
          source: 'I-36; domain E.6 (8)',
          refusal: 'Both were enrolled: compare the one with the other first.',
          holds: ({ comparable, comparison }) => !comparable || comparison === 'MATCH' || comparison === 'NO_MATCH',
        },
        {
          rule: 'I-36',
          source: 'I-36; domain B.5',
          refusal: 'A second examiner must confirm the comparison of the two; where two differ, it is made anew.',
          holds: ({ comparison, examination }) => comparison !== 'MATCH' || examination === 'CONFIRMED',
        },
        ...nothingInTheWay,
      ],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'Two records were merged: both histories are kept.',
    },
    unmergePersons: {
      row: 'ID8',
      from: ['SAME'],
      to: 'OPEN',
      by: ['LEGAL_OFFICER', 'BIOMETRICS_OFFICER'],
      secondPerson: {
        source: 'I-16, I-36',
        refusal: 'Whoever merged two records does not part them.',
        first: (facts) => [facts.mergedBy],
      },
      guards: [
        {
          rule: 'ID8',
          source: 'I-36',
          refusal: 'The two records are not merged.',
          holds: ({ mergedBy }) => mergedBy !== null,
        },
      ],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A merge was undone: both records are as they were.',
    },
  },
});
