import type { DataTransferBasis } from '../country/vocabulary';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type ConsularChoice, type NationalityClaimStatus, nationalityClaimStatuses } from './vocabulary';

/** What the guards of a claim look at: one row of the view `guard_facts_claim`. */
export interface ClaimFacts {
  readonly claimId: string;
  readonly personId: string;
  readonly country: string;
  readonly status: NationalityClaimStatus;
  /** Claims to the custodial State are answered by two legal officers, not by a State (rulings 15). */
  readonly toCustodialState: boolean;
  readonly isState: boolean;
  readonly dataTransferBasis: DataTransferBasis;
  readonly consularChoice: ConsularChoice | null;
  readonly fearsState: boolean;
  readonly firstAnswer: string | null;
  readonly firstAnswerBy: string | null;
  readonly otherClaimStands: boolean;
  /** Claims to States, this one included, that no State has answered and whose time has not passed. */
  readonly statesUnanswered: number;
  readonly nationalityConfirmed: boolean;
}

type ClaimGuard = Guard<ClaimFacts>;

const isOfAState: ClaimGuard = {
  rule: 'NC1',
  source: 'domain B.1',
  refusal: 'The label names no State: nobody can be asked.',
  holds: (facts) => facts.isState,
};
const consularChoiceAsked: ClaimGuard = {
  rule: 'I-13',
  source: 'VCCR Art. 36; domain C.4',
  refusal: 'The person has not been asked for a consular choice towards this State.',
  holds: (facts) => facts.toCustodialState || facts.consularChoice !== null,
};
const noFear: ClaimGuard = {
  rule: 'I-14',
  source: 'domain A.3; Refugee Convention Art. 33',
  refusal: 'The person fears this State: nothing is sent to it.',
  holds: (facts) => !facts.fearsState,
};
const transferBasis: ClaimGuard = {
  rule: 'I-33',
  source: 'LED Art. 35–38; rulings 14',
  refusal: 'There is no legal basis for sending personal data to this State.',
  holds: (facts) => facts.dataTransferBasis !== 'NONE',
};
const toAnotherState: ClaimGuard = {
  rule: 'I-17',
  source: 'rulings 15',
  refusal: 'A claim to the custodial State is answered by two legal officers and sent to nobody.',
  holds: (facts) => !facts.toCustodialState,
};

const everyStateHeard: ClaimGuard = {
  rule: 'NC10',
  source: '1954 Convention Art. 1; domain C.4 1b',
  refusal: 'A State of which a nationality is claimed has neither answered nor let its time pass.',
  holds: ({ statesUnanswered }) => statesUnanswered === 0,
};
const noNationalityConfirmed: ClaimGuard = {
  rule: 'NC10',
  source: '1954 Convention Art. 1',
  refusal: 'A State has confirmed the person as its national.',
  holds: ({ nationalityConfirmed }) => !nationalityConfirmed,
};

/** Two legal officers: no State holds the person for its national. */
const determined = {
  row: 'NC10',
  from: ['STATED', 'ATTRIBUTED', 'REFUTED', 'INCONCLUSIVE', 'NO_REPLY', 'DEPRIVED'],
  to: 'STATELESS_DETERMINED',
  by: ['LEGAL_OFFICER'],
  guards: [everyStateHeard, noNationalityConfirmed],
  secondPerson: {
    source: 'I-16; domain C.4 1b',
    refusal: 'A second legal officer must agree.',
    first: ({ firstAnswer, firstAnswerBy }: ClaimFacts) => (firstAnswer === 'STATELESS' ? [firstAnswerBy] : []),
  },
  reasons: 'required',
  audience: 'CUSTODIAL',
  event: 'The person was determined to be stateless.',
} as const;

const toSend = [toAnotherState, isOfAState, consularChoiceAsked, noFear, transferBasis] as const;

/** A claim of nationality towards another State: that State's own officer answers, nobody else's (domain C.4, 1b). */
export const claimLifecycle = lifecycle<NationalityClaimStatus, ClaimFacts>()({
  name: 'Nationality claim',
  states: nationalityClaimStatuses,
  final: ['STATELESS_DETERMINED'],
  verbs: {
    prepareNationalityClaim: {
      row: 'NC1',
      from: ['STATED', 'ATTRIBUTED'],
      to: 'PREPARED',
      by: ['REGISTRAR', 'LEGAL_OFFICER'],
      guards: [isOfAState, consularChoiceAsked],
      audience: 'CUSTODIAL',
      event: 'The claim was prepared.',
    },
    submitNationalityClaim: {
      row: 'NC2',
      from: ['STATED', 'ATTRIBUTED', 'PREPARED'],
      to: 'SUBMITTED',
      by: ['LEGAL_OFFICER'],
      guards: toSend,
      starts: ['NATIONALITY_REPLY'],
      audience: 'SHARED',
      event: 'The claim was submitted to the State.',
    },
    resubmitNationalityClaim: {
      row: 'NC3',
      from: ['NO_REPLY', 'INCONCLUSIVE', 'REFUTED'],
      to: 'SUBMITTED',
      by: ['LEGAL_OFFICER'],
      guards: toSend,
      reasons: 'required',
      starts: ['NATIONALITY_REPLY'],
      audience: 'SHARED',
      event: 'The claim was submitted to the State again.',
    },
    acknowledgeNationalityClaim: {
      row: 'NC4',
      from: ['SUBMITTED'],
      to: 'ACKNOWLEDGED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      audience: 'SHARED',
      event: 'The State acknowledged the claim.',
    },
    confirmNationality: {
      row: 'NC5',
      from: ['ACKNOWLEDGED'],
      to: 'CONFIRMED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      stops: ['NATIONALITY_REPLY'],
      audience: 'SHARED',
      event: 'The State confirmed the nationality.',
    },
    refuteNationality: {
      row: 'NC6',
      from: ['ACKNOWLEDGED'],
      to: 'REFUTED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['NATIONALITY_REPLY'],
      audience: 'SHARED',
      event: 'The State refuted the nationality.',
    },
    declareNationalityInconclusive: {
      row: 'NC7',
      from: ['ACKNOWLEDGED'],
      to: 'INCONCLUSIVE',
      by: ['LIAISON_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['NATIONALITY_REPLY'],
      audience: 'SHARED',
      event: 'The State could not decide the nationality.',
    },
    letReplyPass: {
      row: 'NC8',
      from: ['SUBMITTED', 'ACKNOWLEDGED'],
      to: 'NO_REPLY',
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'The State did not reply in time.',
    },
    recordDeprivation: {
      row: 'NC9',
      from: ['CONFIRMED'],
      to: 'DEPRIVED',
      by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'SHARED',
      event: 'A deprivation of nationality was recorded.',
    },
    determineStatelessness: determined,
  },
});

const answered = (row: string, to: 'CONFIRMED' | 'REFUTED' | 'INCONCLUSIVE', event: string) =>
  ({
    row,
    from: ['STATED', 'ATTRIBUTED', 'PREPARED', 'INCONCLUSIVE'],
    to,
    by: ['LEGAL_OFFICER'],
    guards: [],
    secondPerson: {
      source: 'I-16; rulings, Two people',
      refusal: 'A second legal officer must agree.',
      first: ({ firstAnswer, firstAnswerBy }: ClaimFacts) => (firstAnswer === 'STATELESS' ? [] : [firstAnswerBy]),
    },
    audience: 'CUSTODIAL',
    event,
  }) as const;

/** A claim to the custodial State itself: two legal officers agree, nothing is sent (I-17, rulings 15). */
export const custodialClaimLifecycle = lifecycle<NationalityClaimStatus, ClaimFacts>()({
  name: 'Nationality claim to the custodial State',
  states: nationalityClaimStatuses,
  final: ['STATELESS_DETERMINED', 'SUBMITTED', 'ACKNOWLEDGED'],
  verbs: {
    prepareNationalityClaim: {
      row: 'NC1',
      from: ['STATED', 'ATTRIBUTED'],
      to: 'PREPARED',
      by: ['REGISTRAR', 'LEGAL_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The claim was prepared.',
    },
    confirmNationality: answered('NC5', 'CONFIRMED', 'Two legal officers confirmed the nationality.'),
    refuteNationality: answered('NC6', 'REFUTED', 'Two legal officers refuted the nationality.'),
    declareNationalityInconclusive: answered('NC7', 'INCONCLUSIVE', 'Two legal officers could not decide the nationality.'),
    recordDeprivation: {
      row: 'NC9',
      from: ['CONFIRMED'],
      to: 'DEPRIVED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A deprivation of nationality was recorded.',
    },
    determineStatelessness: determined,
  },
});

export type ClaimVerb = keyof (typeof claimLifecycle)['verbs'];
export type ClaimAnswer = 'confirmNationality' | 'refuteNationality' | 'declareNationalityInconclusive';
