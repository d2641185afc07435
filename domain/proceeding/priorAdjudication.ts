export const forumKinds = ['STATE', 'INTERNATIONAL', 'NON_STATE'] as const;
export type ForumKind = (typeof forumKinds)[number];

export const recognitions = ['RECOGNISED', 'UNDETERMINED', 'NOT_RECOGNISED'] as const;
export type Recognition = (typeof recognitions)[number];

export const adjudicationOutcomes = ['CONVICTED', 'ACQUITTED', 'DISMISSED', 'PARDONED'] as const;
export type AdjudicationOutcome = (typeof adjudicationOutcomes)[number];

export const sentencesServed = ['NO_SENTENCE', 'NOT_SERVED', 'PARTLY', 'WHOLE', 'NOT_KNOWN'] as const;
export type SentenceServed = (typeof sentencesServed)[number];

/** What a comparison of the acts, never of the labels, found. */
export const factComparisons = ['SAME', 'PARTLY_SAME', 'DIFFERENT'] as const;
export type FactsCompared = (typeof factComparisons)[number];

/** As far as a bar looks at it. */
export interface AdjudicationStanding {
  readonly final: boolean;
  readonly recognisedAs: Recognition;
}

/**
 * Whether an earlier adjudication of these facts can bar a case: it is final and recognised here. Files of non-State courts never
 * are (domain 0.5); across States the bar comes from treaty or national law, which the recognition names (GC 32 § 57).
 */
export const canBar = ({ final, recognisedAs }: AdjudicationStanding, facts: FactsCompared): boolean =>
  final && recognisedAs === 'RECOGNISED' && facts !== 'DIFFERENT';
