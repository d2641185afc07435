import type { ExtendableClock } from '../clock/proceedingClocks';
import type { AdjudicationStanding, FactsCompared } from './priorAdjudication';
import type { SentenceKind } from './sentence';
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
  /** The court is one for juveniles. */
  readonly juvenileForum: boolean;
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
  /** State of the court, ISO 3166-1 alpha-3. */
  readonly forum: string;
  /** In which language the person was told the reasons. */
  readonly informedLang: string | null;
  readonly interpreterNamed: boolean;
  /** The person was asked about counsel. */
  readonly counselAsked: boolean;
  /** Language of the charge sheet that was served after the last charge; null when none was. */
  readonly chargeSheetLang: string | null;
  readonly chargeSheetInterpreted: boolean;
  /** When the file was disclosed to the defence, after the last charge. */
  readonly disclosedAt: string | null;
  /** The notice of a hearing that left the most time, and that hearing. */
  readonly noticeAt: string | null;
  readonly noticedHearingAt: string | null;
  /** Earlier adjudications of the person on record, recognised or not. */
  readonly priorAdjudications: number;
  /** The sentence that stands; null where there is none. */
  readonly sentenceKind: SentenceKind | null;
  readonly sentenceLength: string | null;
  readonly timeCounted: boolean;
  /** Appeals and reviews that are not decided. */
  readonly appealsPending: number;
  readonly clemencyAsked: boolean;
  /** The last handoff that the receiving authority acknowledged; null when there is none. */
  readonly handoffId: string | null;
  /** What the receiving State judged is on record as an earlier judgment (I-27). */
  readonly outcomeAdjudicated: boolean;
  /** Acts of this case were finally tried in another of the person's, and the last finding here does not rule that they differ. */
  readonly triedElsewhereUnruled: boolean;
  /** What the verb at hand wants, where a guard depends on it; null in `availableActions`. */
  readonly intent?: {
    readonly to?: ProceedingStage;
    /** The public summary: whether there is one, and whether it tells who the person is. */
    readonly summaryGiven?: boolean;
    readonly summaryTellsWho?: boolean;
    /** Items that the charge names: all of them, and those of them that may not be used (I-24). */
    readonly items?: number;
    readonly unusableItems?: number;
    readonly deathOrLife?: boolean;
    /** The judgment pronounces death, and no charge of the case carries it. */
    readonly deathUncharged?: boolean;
    /** The judgment pronounces a longer term than the law threatens for the charges found proven, and names no ground for it. */
    readonly aboveMaximum?: boolean;
    /** When an appeal was lodged. */
    readonly lodgedAt?: Date;
    /** The charge: first day of the act, since when its law is in force, its ICCS family, and whether death is possible. */
    readonly actEarliest?: string;
    readonly lawInForceSince?: string | null;
    readonly offenceFamily?: string | null;
    readonly deathPossible?: boolean;
    readonly youngestAtAct?: number | null;
    /** The finding: how each earlier adjudication compares, and whether it can bar. */
    readonly result?: NeBisInIdemResult;
    /** The charge: one in another case of the person may be of the same acts, and the last finding does not rule that it is not. */
    readonly secondChargeUnruled?: boolean;
    readonly compared?: readonly (AdjudicationStanding & { readonly facts: FactsCompared })[];
    /** The finding: how charges in other cases of the person compare; one that was finally judged can bar. */
    readonly chargesCompared?: readonly (AdjudicationStanding & { readonly facts: FactsCompared })[];
    /** The time limit that is extended, as it stands; null where the case has none that is open. */
    readonly clock?: {
      readonly kind: ExtendableClock;
      readonly dueAt: string;
      readonly breached: boolean;
      readonly extensions: number;
      /** Which the court named, or the rule gives. */
      readonly until: string;
    } | null;
    /** The hearing whose outcome is recorded. */
    readonly hearingAt?: Date;
    readonly disposition?: HearingDisposition;
  };
}
