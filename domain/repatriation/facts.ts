import type {
  ConsentAnswer,
  DecisionOutcome,
  DeclineReason,
  GateKind,
  GateStatus,
  HoldReason,
  NonRefoulementFinding,
  OriginSideState,
  RepatriationRoute,
  RepatriationState,
  RequestInitiator,
  ReviewOutcome,
} from './vocabulary';

/** What the caller of a verb wants, where a guard depends on it. In `availableActions` nothing is wanted yet. */
export interface Intent {
  readonly outcome?: DecisionOutcome;
  readonly declineReason?: DeclineReason;
  readonly reviewOutcome?: ReviewOutcome;
  /** When the remedy was waived, with counsel. */
  readonly waivedAt?: Date;
  readonly movementId?: string;
  readonly gate?: GateKind;
  /** The assurance that is to be accepted: who recorded it, and whether it may be accepted at all. */
  readonly assurance?: { readonly recordedBy: string; readonly awaits: boolean; readonly monitored: boolean };
}

/**
 * Everything the guards of a request look at: one row of the view `guard_facts_request`. Instants are ISO 8601 text, persons
 * are account ids. Nothing here is shown to anyone as it is.
 */
export interface RepatriationFacts {
  readonly requestId: string;
  readonly country: string;
  readonly route: RepatriationRoute;
  readonly state: RepatriationState;
  readonly originSide: OriginSideState;
  readonly initiator: RequestInitiator;
  readonly personKind: 'DETAINEE' | 'PROTECTED_RESIDENT';
  readonly registered: boolean;
  /** As they stand now: EXPIRED is computed when read (rulings 12). */
  readonly gates: Readonly<Record<GateKind, GateStatus>>;
  readonly documents: readonly string[];
  readonly formalChannelRef: string | null;
  readonly holdReason: HoldReason | null;
  /** Another request of the same person to the same State is registered and live. */
  readonly sameStateRequestLive: boolean;
  /** An extradition to the same State is live or was declined: a deportation would disguise it. */
  readonly extraditionToSameState: boolean;
  readonly counselAppointed: boolean;
  readonly fearsDestination: boolean;
  readonly dataTransferBasisExists: boolean;
  /** A claim was submitted to a foreign State and the choice towards it is not recorded (I-13). */
  readonly consularChoiceMissing: boolean;
  /** A claim to the custodial State that is not REFUTED, DEPRIVED or STATELESS_DETERMINED (rulings 15). */
  readonly ownNationalClaim: boolean;
  readonly ownNationalConfirmed: boolean;
  readonly claimStatus: string | null;
  /** The youngest plausible age at the act is below the effective minimum, or an age doubt is open (I-08, I-09). */
  readonly underMinimumAge: boolean;
  readonly proceedingOpen: boolean;
  /** A charge may carry death, the destination keeps the penalty, and no accepted assurance excludes it; or the act was a child's. */
  readonly deathPenaltyUnassured: boolean;
  readonly finding: NonRefoulementFinding | null;
  readonly findingConfirmed: boolean;
  readonly findingRecordedBy: string | null;
  /** The assurance that the finding leans on is accepted and somebody monitors it. */
  readonly findingAssuranceAccepted: boolean;
  /** Who recorded the assurance that waits to be accepted; null when none waits. */
  readonly assuranceRecordedBy: string | null;
  readonly assuranceMonitored: boolean;
  readonly neBisInIdemBarred: boolean;
  readonly rankedBy: string | null;
  readonly rankingDecided: boolean;
  /** The ranking prefers another request. */
  readonly rankedBehind: boolean;
  readonly admissible: boolean | null;
  readonly consent: ConsentAnswer | null;
  /** Final judgment and at least six months left, or no fixed end (I-29). */
  readonly sentenceTransferable: boolean;
  readonly proposal: DecisionOutcome | null;
  readonly preparedBy: string | null;
  readonly decisionOutcome: DecisionOutcome | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reviewed: boolean;
  readonly remedyUntil: string | null;
  /** The movement whose manifest names the person for this request. */
  readonly entryMovementId: string | null;
  readonly movementStatus: string | null;
  readonly receiptSignedBy: string | null;
  /** Property and the copy of the record were received. */
  readonly receiptComplete: boolean;
  readonly handoffAcknowledged: boolean;
  /** End of the running collect clock. */
  readonly collectUntil: string | null;
  readonly intent: Intent;
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The facts of one row of `guard_facts_request` as JSON, the same for commands and for reads. */
export function requestFactsOf(row: Readonly<Record<string, unknown>>, intent: Intent = {}): RepatriationFacts {
  return {
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])),
    intent,
  } as unknown as RepatriationFacts;
}
