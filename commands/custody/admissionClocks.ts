import { isBelowMajority, nextReviewAt } from '../../domain/custody/detentionReview';
import type { NewClock } from '../clock/clocks';
import { endClocks } from '../clock/clocks';
import type { Tx } from '../Tx';
import { needNotBeApart } from './moveApart';

export interface Admission {
  readonly personId: string;
  readonly admittedAt: Date;
  /** True where something says that the person belongs to another State than the custodial one. */
  readonly foreign: boolean;
  /** Last day on which the person may have been born; null when nothing is known. */
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
    dueAt: nextReviewAt(admittedAt, bornBy !== null && isBelowMajority(bornBy, admittedAt)),
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

/** Nothing of these is owed to a person who is in nobody's custody any more. */
export async function endClocksOfCustody(tx: Tx, personIds: readonly string[]): Promise<void> {
  await needNotBeApart(tx, personIds);
  await endClocks(tx, personIds, {
    stopped: [
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
    ],
  });
}
