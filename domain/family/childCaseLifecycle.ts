import type { Role } from '../access/vocabulary';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type BestInterestOption, type ChildCaseState, childCaseStates, followUpMonths } from './vocabulary';

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
}

type ChildGuard = Guard<ChildCaseFacts>;

const guard = (rule: string, source: string, refusal: string, holds: ChildGuard['holds']): ChildGuard => ({ rule, source, refusal, holds });

const adultNamed = guard('CH3', 'CRC Art. 20; domain C.9', 'No guardian or trusted adult is named.', (facts) => facts.adultNamed);
const siblingsChecked = guard('CH3', 'domain C.9', 'Links to siblings have not been looked for.', (facts) => facts.siblingsChecked);
const heard = guard('CH5', 'CRC Art. 12', 'The views of the child are not on record.', (facts) => facts.viewsRecorded);
const screened = guard(
  'CH5',
  'UNHCR BIP Guidelines; domain C.9',
  'Safety, sexual violence and recruitment have not been screened for.',
  (facts) => facts.screened,
);
const panelOfThree = guard(
  'CH6',
  'UNHCR BIP Guidelines; domain C.9',
  'A panel has three members at least, a child-protection officer among them.',
  (facts) => facts.panel.length >= 3 && facts.panelHasProtectionOfficer,
);
const everyOpinionGiven = guard('CH7', 'domain C.9', 'A member of the panel has not given an opinion.', (facts) =>
  facts.panel.every((member) => facts.opinions.includes(member)),
);
const decidedByPanel = guard('CH7', 'domain C.9', 'Only a member of the panel records its decision.', (facts, { accountId }) =>
  facts.panel.includes(accountId),
);
const noSeparationUnreviewed = guard(
  'I-11',
  'CRC Art. 9',
  'A child is separated from a parent only after an independent review.',
  (facts) => !facts.separatesFromParent || facts.independentReview,
);
const leadsHome = guard('CH8', 'domain C.9', 'The panel has not found a return to be in the best interests of the child.', (facts) =>
  ['RETURN_WITH_FAMILY', 'RETURN_TO_RELATIVES', 'RETURN_TO_CARE'].includes(facts.option ?? ''),
);
const leadsElsewhere = guard('CH9', 'domain C.9', 'The panel has found a return to be in the best interests of the child.', (facts) =>
  ['STAY_WITH_FAMILY', 'ALTERNATIVE_CARE'].includes(facts.option ?? ''),
);
const freelyGiven = guard('CH8', 'domain C.9', 'No consent counts that is given under a threat.', (facts) => !facts.underThreat);
const noFear = guard('I-14', 'Refugee Convention Art. 33', 'The family fears this State.', (facts) => !facts.fearsState);
const ofDestination = guard(
  'CH10',
  'domain C.9',
  'Only the State of destination does this.',
  (facts, viewer) => facts.country === viewer.country,
);
const receptionPlanned = guard(
  'CH11',
  'domain C.9',
  'The plan of reception is not complete: care, family unity, school and health, legal identity.',
  (facts) => facts.receptionPlanned,
);
const byWelfare = guard(
  'CH12',
  'domain C.9',
  'A child is received by an authority of welfare, not of police or prosecution.',
  (facts) => facts.welfareAuthority,
);
const receivedByWelfare = guard(
  'CH12',
  'domain C.9',
  'The receiving State has not signed, or its authority is no welfare authority.',
  (facts) => facts.receivedBy !== null && facts.welfareAuthority,
);
const everyFollowUp = guard(
  'CH14',
  'domain C.9',
  'A follow-up of months 1, 3, 6 and 12 is missing.',
  (facts) => facts.followUpsHeld >= followUpMonths.length,
);

/** Roles that may sit on a panel. */
export const panelRoles = [
  'CHILD_PROTECTION_OFFICER',
  'LEGAL_OFFICER',
  'HEALTH_OFFICER',
  'DECISION_AUTHORITY',
] as const satisfies readonly Role[];

const CPO = ['CHILD_PROTECTION_OFFICER'] as const;

/** The case of a child, or of a mother with her children, from the camp to the last follow-up (domain C.9). */
export const childCaseLifecycle = lifecycle<ChildCaseState, ChildCaseFacts>()({
  name: 'Child and family case',
  states: childCaseStates,
  final: ['CLOSED'],
  verbs: {
    holdForProtection: {
      row: 'CH2',
      from: ['IDENTIFIED'],
      to: 'PROTECTION_HOLD',
      by: CPO,
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The child is held for protection alone.',
    },
    openChildCase: {
      row: 'CH3',
      from: ['IDENTIFIED', 'PROTECTION_HOLD'],
      to: 'CASE_OPENED',
      by: CPO,
      guards: [adultNamed, siblingsChecked],
      starts: ['CHILD_BEST_INTERESTS'],
      audience: 'CUSTODIAL',
      event: 'The case of the child was opened.',
    },
    beginTracing: {
      row: 'CH4',
      from: ['CASE_OPENED', 'REASSESS'],
      to: 'TRACING',
      by: CPO,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The search for the family began.',
    },
    recordChildAssessment: {
      row: 'CH5',
      from: ['CASE_OPENED', 'TRACING', 'REASSESS', 'ASSESSMENT'],
      to: 'ASSESSMENT',
      by: CPO,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The situation and the views of the child were recorded.',
    },
    conveneBestInterestsPanel: {
      row: 'CH6',
      from: ['ASSESSMENT'],
      to: 'BID_PANEL',
      by: CPO,
      guards: [heard, screened, panelOfThree],
      audience: 'CUSTODIAL',
      event: 'A panel was convened.',
    },
    giveBestInterestsOpinion: {
      row: 'CH7',
      from: ['BID_PANEL'],
      to: 'UNCHANGED',
      by: [...panelRoles],
      guards: [decidedByPanel],
      audience: 'CUSTODIAL',
      event: 'A member of the panel gave an opinion.',
    },
    decideBestInterests: {
      row: 'CH7',
      from: ['BID_PANEL'],
      to: 'BID_DECIDED',
      by: CPO,
      guards: [decidedByPanel, everyOpinionGiven, noSeparationUnreviewed],
      reasons: 'required',
      stops: ['CHILD_BEST_INTERESTS'],
      audience: 'CUSTODIAL',
      event: 'The panel determined the best interests of the child.',
    },
    recordFamilyConsent: {
      row: 'CH8',
      from: ['BID_DECIDED', 'REFUSED', 'WITHDRAWN'],
      to: ['CONSENTED', 'REFUSED'],
      by: CPO,
      guards: [leadsHome, freelyGiven, noFear],
      audience: 'CUSTODIAL',
      event: 'The family was asked and answered.',
    },
    arrangeAlternativeCare: {
      row: 'CH9',
      from: ['BID_DECIDED'],
      to: 'ALTERNATIVE_CARE',
      by: CPO,
      guards: [leadsElsewhere],
      audience: 'CUSTODIAL',
      event: 'Care here was arranged.',
    },
    withdrawFamilyConsent: {
      row: 'CH8',
      from: ['CONSENTED', 'RECEPTION_CONFIRMED'],
      to: 'WITHDRAWN',
      by: CPO,
      guards: [],
      audience: 'SHARED',
      event: 'The family withdrew its consent, without any penalty.',
    },
    confirmReception: {
      row: 'CH10',
      from: ['CONSENTED'],
      to: 'RECEPTION_CONFIRMED',
      by: ['LIAISON_OFFICER'],
      guards: [ofDestination, receptionPlanned, byWelfare],
      audience: 'SHARED',
      event: 'The receiving State confirmed the reception.',
    },
    beginChildTravel: {
      row: 'CH11',
      from: ['RECEPTION_CONFIRMED'],
      to: 'TRAVEL',
      by: ['TRANSFER_COORDINATOR'],
      guards: [noFear],
      audience: 'SHARED',
      event: 'The child travels.',
    },
    signChildReception: {
      row: 'CH12',
      from: ['TRAVEL'],
      to: 'UNCHANGED',
      by: ['LIAISON_OFFICER'],
      guards: [ofDestination],
      audience: 'SHARED',
      event: 'The receiving State signed for the child.',
    },
    handToChildAuthority: {
      row: 'CH12',
      from: ['TRAVEL'],
      to: 'HANDED_TO_CHILD_AUTHORITY',
      by: ['TRANSFER_COORDINATOR'],
      guards: [receivedByWelfare],
      secondPerson: {
        source: 'I-16; domain C.9',
        refusal: 'Whoever signed for the receiving State does not hand over.',
        first: ({ receivedBy }) => (receivedBy === null ? [] : [receivedBy]),
      },
      starts: ['CHILD_FOLLOW_UP'],
      audience: 'SHARED',
      event: 'The child was handed to a child authority.',
    },
    recordChildFollowUp: {
      row: 'CH13',
      from: ['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'],
      to: 'FOLLOW_UP',
      by: ['CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER'],
      guards: [],
      audience: 'SHARED',
      event: 'The child was seen after the return.',
    },
    closeChildCase: {
      row: 'CH14',
      from: ['FOLLOW_UP'],
      to: 'CLOSED',
      by: CPO,
      guards: [everyFollowUp],
      audience: 'SHARED',
      event: 'The case of the child was closed.',
    },
    reassessChild: {
      row: 'CH15',
      from: [
        'CASE_OPENED',
        'TRACING',
        'ASSESSMENT',
        'BID_PANEL',
        'BID_DECIDED',
        'CONSENTED',
        'RECEPTION_CONFIRMED',
        'REFUSED',
        'WITHDRAWN',
        'ALTERNATIVE_CARE',
      ],
      to: 'REASSESS',
      by: CPO,
      guards: [],
      reasons: 'required',
      stops: ['CHILD_BEST_INTERESTS'],
      starts: ['CHILD_BEST_INTERESTS'],
      audience: 'CUSTODIAL',
      event: 'The situation of the child is looked at anew.',
    },
  },
});

export type ChildCaseVerb = keyof (typeof childCaseLifecycle)['verbs'];
