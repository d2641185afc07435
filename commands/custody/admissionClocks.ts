import type { ClockKind } from '../../domain/clock/clocks';
import { isBelowMajority, nextReviewAt } from '../../domain/custody/detentionReview';
import { endClocksOfPersons, type NewClock } from '../clock/clocks';
import type { Tx } from '../Tx';

export interface Admission {
  readonly personId: string;
  readonly admittedAt: Date;
  /** True where something says that the person belongs to another State than the custodial one. */
  readonly foreign: boolean;
  /** Last day on which the person may have been born; null when nothing is known, which leaves the age in doubt (rulings 13). */
  readonly bornBy: string | null;
}

/** What is owed to everybody who is admitted, from the hour of admission (domain C.12). */
export const clocksOfAdmission = ({ personId, admittedAt, foreign, bornBy }: Admission): NewClock[] => [
  {
    kind: 'DETENTION_REVIEW',
    subjectId: personId,
    personId,
    country: null,
    start: admittedAt,
    dueAt: nextReviewAt(admittedAt, bornBy === null || isBelowMajority(bornBy, admittedAt)),
  },
  ...(
    [
      'REGISTER_COMPLETE',
      'REASONS_TOLD',
      'ADMISSION_EXAM',
      'FAMILY_NOTIFICATION',
      ...(foreign ? (['CONSULAR_INFORMATION'] as const) : []),
    ] as const
  ).map((kind) => ({ kind, subjectId: personId, personId, country: null, start: admittedAt })),
];

/** The State that holds the persons of this register. */
export async function custodialState(tx: Tx): Promise<string> {
  const row = await tx.one<{ value: string }>(`select value from setting where name = 'custodial_state'`);
  return row?.value ?? '';
}

/** Owed by reason of the custody itself. */
const OF_CUSTODY: readonly ClockKind[] = [
  'REGISTER_COMPLETE',
  'REASONS_TOLD',
  'ADMISSION_EXAM',
  'FAMILY_NOTIFICATION',
  'FAMILY_TOLD_OF_TRANSFER',
  'CONSULAR_INFORMATION',
  'ORDER_RENEWAL',
  'DETENTION_REVIEW',
  'FIT_TO_TRAVEL',
  'IDENTITY_REVIEW',
  'KEPT_APART',
];
/** A release is what these wait for; after death or escape it is owed no more. */
const UNTIL_RELEASE: readonly ClockKind[] = ['RELEASE_DUE', 'SENTENCE_END'];
const REMAINDER: readonly ClockKind[] = ['SENTENCE_REMAINDER'];

/**
 * Nothing of the custody is owed to a person who is in nobody's any more. `end`: how it ended for good; left out where nobody knows,
 * or the person is elsewhere and a release may still be owed.
 */
export const endClocksOfCustody = (tx: Tx, personIds: readonly string[], end?: 'RELEASE' | 'DEATH' | 'ESCAPE'): Promise<void> =>
  endClocksOfPersons(tx, personIds, {
    met: end === 'RELEASE' ? UNTIL_RELEASE : [],
    stopped: [...OF_CUSTODY, ...(end === undefined ? [] : REMAINDER), ...(end === undefined || end === 'RELEASE' ? [] : UNTIL_RELEASE)],
  });
