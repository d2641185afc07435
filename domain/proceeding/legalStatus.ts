import type { LegalStatus } from '../person/vocabulary';
import type { ProceedingStage, Verdict } from './vocabulary';

/** What of a proceeding decides the legal status of its person. */
export interface StandingOfProceeding {
  readonly stage: ProceedingStage;
  readonly stageBeforeSuspension: ProceedingStage | null;
  /** The last judgment's; null before one. */
  readonly verdict: Verdict | null;
  readonly charged: boolean;
  /** Entered for the record alone: no statistic of suspects counts it (I-08). */
  readonly observedExternal: boolean;
}

/** Heaviest first. What is served or ended weighs less than what is open. */
const WEIGHT = ['CONVICTED_FINAL', 'CONVICTED_NOT_FINAL', 'ACCUSED', 'SUSPECT', 'SERVED', 'ACQUITTED', 'NO_CHARGE'] as const;
type Standing = (typeof WEIGHT)[number];

const AFTER_VERDICT = { CONVICTED: 'CONVICTED_NOT_FINAL', ACQUITTED: 'ACQUITTED', DISMISSED: 'NO_CHARGE' } as const;
const AFTER_FINAL = { CONVICTED: 'CONVICTED_FINAL', ACQUITTED: 'ACQUITTED', DISMISSED: 'NO_CHARGE' } as const;

function standingOf(proceeding: StandingOfProceeding): Standing {
  const { stage, stageBeforeSuspension, verdict, charged } = proceeding;
  switch (stage) {
    case 'OPENED':
    case 'INVESTIGATION':
    case 'REFERRED_JUVENILE':
    case 'TRANSFERRED_IN':
    case 'REOPENED':
      return charged ? 'ACCUSED' : 'SUSPECT';
    case 'CHARGED':
    case 'TRIAL':
      return 'ACCUSED';
    case 'SUSPENDED':
    case 'TRANSFERRED_OUT':
      return stageBeforeSuspension === null ? 'SUSPECT' : standingOf({ ...proceeding, stage: stageBeforeSuspension });
    case 'CONVICTED':
    case 'ACQUITTED':
    case 'DISMISSED':
      return AFTER_VERDICT[stage];
    case 'APPEAL':
      return verdict === null ? 'ACCUSED' : AFTER_VERDICT[verdict];
    case 'FINAL':
    case 'SENTENCE_ENFORCEMENT':
    case 'CLEMENCY_PENDING':
      return verdict === null ? 'NO_CHARGE' : AFTER_FINAL[verdict];
    case 'COMPLETED':
      return verdict === 'CONVICTED' ? 'SERVED' : verdict === 'ACQUITTED' ? 'ACQUITTED' : 'NO_CHARGE';
    case 'CLOSED_NO_CASE':
      return 'NO_CHARGE';
    default:
      return stage satisfies never;
  }
}

/** The legal status that follows from all proceedings of a person together (rulings 18): the heaviest that stands. */
export function legalStatusOf(proceedings: readonly StandingOfProceeding[]): LegalStatus {
  const standings = new Set(proceedings.filter(({ observedExternal }) => !observedExternal).map(standingOf));
  const heaviest = WEIGHT.find((standing) => standings.has(standing)) ?? 'NO_CHARGE';
  return heaviest === 'SERVED' ? 'CONVICTED_FINAL' : heaviest;
}
