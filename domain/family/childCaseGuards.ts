import type { Guard } from '../lifecycle/lifecycle';
import type { MovementStatus } from '../movement/vocabulary';
import { type BestInterestOption, type ChildCaseState, type ConsentGiver, followUpMonths } from './vocabulary';

/** What the guards of a child's case look at: one row of the view `guard_facts_child_case`. */
export interface ChildCaseFacts {
  readonly childCaseId: string;
  readonly personId: string;
  readonly state: ChildCaseState;
  /** State of destination; null before a panel has named one. */
  readonly country: string | null;
  readonly adultNamed: boolean;
  readonly siblingsChecked: boolean;
  readonly viewsRecorded: boolean;
  readonly screened: boolean;
  /** Accounts of the panel, and of those who gave an opinion. */
  readonly panel: readonly string[];
  readonly panelHasProtectionOfficer: boolean;
  readonly opinions: readonly string[];
  readonly option: BestInterestOption | null;
  readonly separatesFromParent: boolean;
  readonly independentReview: boolean;
  readonly underThreat: boolean;
  readonly receptionPlanned: boolean;
  readonly receivedBy: string | null;
  readonly welfareAuthority: boolean;
  readonly followUpsHeld: number;
  readonly fearsState: boolean;
  readonly urgent: boolean;
  /** Youngest plausible age below 18, or an age in doubt (I-09). */
  readonly child: boolean;
  /** Who answered for the family, or answers now. */
  readonly consentBy: ConsentGiver | null;
  /** False where the guardian named in the case was one and is one no more. */
  readonly guardianAnswers: boolean;
  /** Relatives who are still looked for. */
  readonly tracesOpen: number;
  /** The movement on whose list the child stands; null where on none. */
  readonly listedOn: MovementStatus | null;
}

type ChildGuard = Guard<ChildCaseFacts>;

const guard = (rule: string, source: string, refusal: string, holds: ChildGuard['holds']): ChildGuard => ({ rule, source, refusal, holds });

export const adultNamed = guard('CH3', 'CRC Art. 20; domain C.9', 'No guardian or trusted adult is named.', (facts) => facts.adultNamed);
export const siblingsChecked = guard('CH3', 'domain C.9', 'Links to siblings have not been looked for.', (facts) => facts.siblingsChecked);
export const heard = guard('CH5', 'CRC Art. 12', 'The views of the child are not on record.', (facts) => facts.viewsRecorded);
export const screened = guard(
  'CH5',
  'UNHCR BIP Guidelines; domain C.9',
  'Safety, sexual violence and recruitment have not been screened for.',
  (facts) => facts.screened,
);
export const panelOfThree = guard(
  'CH6',
  'UNHCR BIP Guidelines; domain C.9',
  'A panel has three members at least, a child-protection officer among them.',
  (facts) => facts.panel.length >= 3 && facts.panelHasProtectionOfficer,
);
export const everyOpinionGiven = guard('CH7', 'domain C.9', 'A member of the panel has not given an opinion.', (facts) =>
  facts.panel.every((member) => facts.opinions.includes(member)),
);
export const decidedByPanel = guard('CH7', 'domain C.9', 'Only a member of the panel records its decision.', (facts, { accountId }) =>
  facts.panel.includes(accountId),
);
export const noSeparationUnreviewed = guard(
  'I-11',
  'CRC Art. 9',
  'A child is separated from a parent only after an independent review.',
  (facts) => !facts.separatesFromParent || facts.independentReview,
);
export const leadsHome = guard('CH8', 'domain C.9', 'The panel has not found a return to be in the best interests of the child.', (facts) =>
  ['RETURN_WITH_FAMILY', 'RETURN_TO_RELATIVES', 'RETURN_TO_CARE'].includes(facts.option ?? ''),
);
export const leadsElsewhere = guard(
  'CH9',
  'domain C.9',
  'The panel has found a return to be in the best interests of the child.',
  (facts) => ['STAY_WITH_FAMILY', 'ALTERNATIVE_CARE'].includes(facts.option ?? ''),
);
export const freelyGiven = guard('CH8', 'domain C.9', 'No consent counts that is given under a threat.', (facts) => !facts.underThreat);
export const answeredByAdult = guard(
  'CH8',
  'CRC Art. 5, 12; domain C.9',
  'For a child a guardian or a legal representative answers; what it wants itself stands with its views.',
  ({ child, consentBy }) => !child || consentBy !== 'SELF',
);
export const guardianStands = guard(
  'CH8',
  'CRC Art. 5, 18, 20; domain C.9',
  'The guardianship of who answered for the child has ended: ask whoever answers for it now.',
  ({ consentBy, guardianAnswers }) => consentBy !== 'GUARDIAN' || guardianAnswers,
);
export const noFear = guard('I-14', 'Refugee Convention Art. 33', 'The family fears this State.', (facts) => !facts.fearsState);
export const ofDestination = guard(
  'CH10',
  'domain C.9',
  'Only the State of destination does this.',
  (facts, viewer) => facts.country === viewer.country,
);
export const receptionPlanned = guard(
  'CH11',
  'domain C.9',
  'The plan of reception is not complete: care, family unity, school and health, legal identity.',
  (facts) => facts.receptionPlanned,
);
export const byWelfare = guard(
  'CH12',
  'domain C.9',
  'A child is received by an authority of welfare, not of police or prosecution.',
  (facts) => facts.welfareAuthority,
);
export const receivedByWelfare = guard(
  'CH12',
  'domain C.9',
  'The receiving State has not signed, or its authority is no welfare authority.',
  (facts) => facts.receivedBy !== null && facts.welfareAuthority,
);
export const everyFollowUp = guard(
  'CH14',
  'domain C.9',
  'A follow-up of months 1, 3, 6 and 12 is missing.',
  (facts) => facts.followUpsHeld >= followUpMonths.length,
);

const BEFORE_BOARDING: readonly MovementStatus[] = ['PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED'];

export const searchesOver = guard(
  'CH4',
  'UNHCR BIP Guidelines; Geneva Convention IV Art. 26',
  'A relative is still looked for: record what was found, unless the child is in danger now.',
  (facts) => facts.tracesOpen === 0 || facts.urgent,
);
export const boarding = guard(
  'CH11',
  'domain C.9',
  'The movement on whose list the child stands is not boarding yet: until then the family may withdraw its consent.',
  ({ listedOn }) => listedOn === null || !BEFORE_BOARDING.includes(listedOn),
);
