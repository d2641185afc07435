/** What is known of one of several requests for the same person. Booleans and figures are null while nobody recorded them. */
export interface CompetingRequest {
  readonly requestId: string;
  readonly ref: string;
  readonly country: string;
  readonly state: string;
  readonly injuredState: boolean | null;
  readonly placeOfOffence: boolean | null;
  /** The State confirmed the nationality. */
  readonly national: boolean;
  /** The longest term that the offence may carry, in years. */
  readonly gravityYears: number | null;
  /** ISO 8601; null while it was not submitted. */
  readonly submittedAt: string | null;
  /** That State could surrender the person to the other afterwards. */
  readonly subsequentSurrender: boolean | null;
}

export interface PriorityRule {
  readonly label: string;
  readonly source: string;
  /** Above zero: the first is preferred by this rule. Zero: the rule does not tell them apart. */
  readonly compare: (first: CompetingRequest, second: CompetingRequest) => number;
}

const who = (told: (request: CompetingRequest) => boolean | null) => (first: CompetingRequest, second: CompetingRequest) =>
  Number(told(first) === true) - Number(told(second) === true);

const CPC = 'Iraq CPC Art. 365';
const CONVENTION = 'European Convention on Extradition Art. 17, as a model; UN Model Treaty on Extradition Art. 16';

/** In this order: the law's three grounds, then what the treaties look at where these do not decide (I-42). */
export const priorityRules = {
  INJURED_STATE: {
    label: 'The State whose security or interests the offence injured',
    source: CPC,
    compare: who(({ injuredState }) => injuredState),
  },
  PLACE_OF_OFFENCE: {
    label: 'The State on whose territory the offence was committed',
    source: CPC,
    compare: who(({ placeOfOffence }) => placeOfOffence),
  },
  NATIONALITY: { label: 'The State whose national the person is', source: CPC, compare: who(({ national }) => national) },
  GRAVITY: {
    label: 'The gravest offence',
    source: CONVENTION,
    compare: (first, second) => (first.gravityYears ?? 0) - (second.gravityYears ?? 0),
  },
  DATE: {
    label: 'The earlier request',
    source: CONVENTION,
    compare: (first, second) => at(second.submittedAt) - at(first.submittedAt),
  },
  SUBSEQUENT_SURRENDER: {
    label: 'The State that may surrender the person to the other afterwards',
    source: CONVENTION,
    compare: who(({ subsequentSurrender }) => subsequentSurrender),
  },
} as const satisfies Record<string, PriorityRule>;

export type PriorityRuleName = keyof typeof priorityRules;
export const priorityRuleNames = Object.keys(priorityRules) as readonly PriorityRuleName[];

const LATEST = 8.64e15;
const at = (instant: string | null) => (instant === null ? LATEST : Date.parse(instant));

/** The rule that tells two requests apart; null where none does. */
function decisive(first: CompetingRequest, second: CompetingRequest): { readonly rule: PriorityRuleName; readonly by: number } | null {
  for (const rule of priorityRuleNames) {
    const by = priorityRules[rule].compare(first, second);
    if (by !== 0) return { rule, by };
  }
  return null;
}

export interface ProposedPlace {
  readonly place: number;
  readonly requestId: string;
  readonly ref: string;
  readonly country: string;
  readonly state: string;
  /** Somebody recorded what ranks it. */
  readonly factsRecorded: boolean;
  /** The rule by which it stands before the next; null for the last, and where no rule tells the two apart. */
  readonly rule: PriorityRuleName | null;
  readonly reason: string | null;
  readonly source: string | null;
}

/** An order for the live requests of one person, with the rule at each step. A proposal: it decides nothing (I-37). */
export function proposeOrder(requests: readonly CompetingRequest[]): ProposedPlace[] {
  const sorted = [...requests].sort((a, b) => -(decisive(a, b)?.by ?? 0) || (a.requestId < b.requestId ? -1 : 1));
  return sorted.map((request, index) => {
    const next = sorted[index + 1];
    const rule = next ? (decisive(request, next)?.rule ?? null) : null;
    return {
      place: index + 1,
      requestId: request.requestId,
      ref: request.ref,
      country: request.country,
      state: request.state,
      factsRecorded: request.injuredState !== null,
      rule,
      reason: rule === null ? null : priorityRules[rule].label,
      source: rule === null ? null : priorityRules[rule].source,
    };
  });
}
