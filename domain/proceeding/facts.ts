import type { HearingDisposition, NeBisInIdemResult, ProceedingStage, Verdict } from './vocabulary';

/** What the guards of a proceeding look at: one row of the view `guard_facts_proceeding`, and what the act at hand brings. */
export interface ProceedingFacts {
  readonly proceedingId: string;
  readonly personId: string;
  readonly stage: ProceedingStage;
  readonly stageBeforeSuspension: ProceedingStage | null;
  /** Opened by an external court below the effective minimum age: entered for the record alone (I-08). */
  readonly observedExternal: boolean;
  readonly personInformed: boolean;
  readonly counselAppointed: boolean;
  /** The youngest plausible age at the act is below the effective minimum of the forum, at least 14. */
  readonly belowMinimumAge: boolean;
  readonly childOrInDoubt: boolean;
  readonly ageDoubtOpen: boolean;
  readonly neBisInIdem: NeBisInIdemResult | null;
  readonly charged: boolean;
  readonly verdict: Verdict | null;
  readonly appealUntil: string | null;
  readonly handoffAcknowledged: boolean;
  /** The receiving State has reported how the case ended there (I-27). */
  readonly finalOutcomeReported: boolean;
  /** The last handoff of the case was recalled or rejected. */
  readonly handoffTakenBack: boolean;
  readonly hearingDue: boolean;
  /** What the verb at hand wants, where a guard depends on it; null in `availableActions`. */
  readonly intent?: {
    readonly to?: ProceedingStage;
    /** Items that the charge names: all of them, and those of them that may not be used (I-24). */
    readonly items?: number;
    readonly unusableItems?: number;
    readonly deathOrLife?: boolean;
    /** The hearing whose outcome is recorded. */
    readonly hearingAt?: Date;
    readonly disposition?: HearingDisposition;
  };
}
