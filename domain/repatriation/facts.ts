import type { AssuranceFacts } from './assuranceGuards';
import type {
  ConsentAnswer,
  DecisionOutcome,
  DeclineReason,
  ExtraditionGround,
  GateKind,
  GateStatus,
  HoldReason,
  NonRefoulementFinding,
  OriginSideState,
  RepatriationRoute,
  RepatriationState,
  RequestDocumentKind,
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
  /** Kinds of documents that are sent back. */
  readonly missing?: readonly RequestDocumentKind[];
  /** The treaty that the verb names: whether it binds the destination now, and who recorded it. */
  readonly treaty?: { readonly binds: boolean; readonly recordedBy: string };
  /** The assurance that the verb is about. */
  readonly assurance?: AssuranceFacts;
}

/**
 * Everything the guards of a request look at: one row of the views `guard_facts_request` and `guard_facts_safeguards`. Instants are ISO 8601 text, persons
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
  /** Kinds of the documents that stand, those that were sent back left out. */
  readonly documents: readonly string[];
  readonly documentsReturned: readonly string[];
  readonly extraditionGround: ExtraditionGround | null;
  readonly formalChannelRef: string | null;
  /** The State was asked for extra information and has not answered. */
  readonly extraInformationOpen: boolean;
  /** The person was arrested provisionally on this request (UN Model Treaty on Extradition Art. 9). */
  readonly provisionallyArrested: boolean;
  readonly holdReason: HoldReason | null;
  /** It was withdrawn, and another took its place. */
  readonly reinstated: boolean;
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
  /** A charge may carry death, the destination keeps the penalty, and neither an assurance nor a treaty ground answers it; or the act was a child's. */
  readonly deathPenaltyUnassured: boolean;
  /** The youngest plausible age at the act is below eighteen, or not known. */
  readonly actBelowEighteen: boolean;
  /** A treaty ground was decided and not withdrawn, whether or not it still answers every charge. */
  readonly treatyGroundDecided: boolean;
  readonly finding: NonRefoulementFinding | null;
  readonly findingConfirmed: boolean;
  readonly findingRecordedBy: string | null;
  /** The assurance that the finding leans on is accepted and somebody monitors it. */
  readonly findingAssuranceAccepted: boolean;
  /** The last assurance that waits for the decision authority; null when none waits. */
  readonly awaitingAssurance: AssuranceFacts | null;
  /** Monitoring visits of all assurances that were not made yet, missed ones included. */
  readonly visitsToMake: number;
  /** Monitoring visits whose day has not come. */
  readonly visitsPlanned: number;
  /** Information on the State was recorded after the finding (I-07). */
  readonly findingOutdated: boolean;
  /** Until when the finding may be appealed against, where it says so. */
  readonly findingAppealUntil: string | null;
  readonly neBisInIdemBarred: boolean;
  /** Another State's live request for the person stands beside this one. */
  readonly competitorLive: boolean;
  readonly competitorDisclosed: boolean;
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

/** The facts of one request as JSON, the same for commands and for reads. */
export function requestFactsOf(row: Readonly<Record<string, unknown>>, intent: Intent = {}): RepatriationFacts {
  return {
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])),
    intent,
  } as unknown as RepatriationFacts;
}
