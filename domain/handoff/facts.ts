import type { DataTransferBasis } from '../country/vocabulary';
import type { HandlingFacts } from '../privacy/handlingCodes';
import type { RepatriationRoute } from '../repatriation/vocabulary';
import type { Competence } from './competence';
import type { OfferStatus } from './offerLifecycle';
import type { HandoffState } from './vocabulary';

/** What the guards of a handoff look at: one row of the view `guard_facts_handoff`. */
export interface HandoffFacts extends HandlingFacts {
  readonly handoffId: string;
  readonly personId: string;
  /** The receiving State. */
  readonly country: string;
  readonly state: HandoffState;
  readonly route: RepatriationRoute;
  readonly receivingAuthority: string;
  /** The youngest plausible age at the act is below the minimum; false while the age is not known. */
  readonly belowMinimumAge: boolean;
  readonly ageDoubtOpen: boolean;
  readonly isState: boolean;
  readonly toCustodialState: boolean;
  readonly fearsState: boolean;
  readonly dataTransferBasis: DataTransferBasis;
  /** Mandatory parts of the route's checklist that are not there. */
  readonly checklistMissing: number;
  readonly factsStated: boolean;
  readonly deathPenaltyExcluded: boolean;
  /** Items of the current version of the package. */
  readonly items: number;
  readonly itemsNotInCustody: number;
  readonly itemsExcluded: number;
  readonly itemsWithoutConsent: number;
  readonly itemsCat15: number;
  readonly itemsChainBroken: number;
  readonly itemsChanged: number;
  /** Witness annexes in the package: they travel apart. */
  readonly itemsWitnessAnnex: number;
  /** Exculpatory items of the person that are not in the package. */
  readonly exculpatoryMissing: number;
  readonly transferBasisStated: boolean;
  /** Its case is entered for the record alone (I-08). */
  readonly recordOnly: boolean;
  /** The last finding on ne bis in idem bars the case. */
  readonly neBisBarred: boolean;
  /** An earlier judgment on record was compared in no finding. */
  readonly adjudicationUncompared: boolean;
  /** A sentence of death stands, and this State gave no assurance that was accepted. */
  readonly deathSentenceUnassured: boolean;
  /** Items beyond what is needed on which no decision is given although others have one; absent in `availableActions`. */
  readonly minimisationUndecided?: number;
  /** Items of the package that tell of a victim who refused, or took back, that they go on; those that speak for the person go all the same (I-25). */
  readonly victimsUnwilling: number;
  /** What became of the last offer of this version; null where it was not offered. */
  readonly offerStatus: OfferStatus | null;
  readonly personSeenByState: boolean;
  /** For which purpose of LED Art. 1(1) the receiver is competent; null: not on record. */
  readonly receiverCompetence: Competence | null;
  readonly submittedBy: string | null;
  readonly legallyClearedBy: string | null;
  readonly sealedBy: string | null;
}
