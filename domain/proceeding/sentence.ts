export const sentenceKinds = ['IMPRISONMENT', 'LIFE', 'DEATH', 'SUSPENDED', 'OTHER'] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

export const appellants = ['DEFENCE', 'PROSECUTION', 'VICTIM', 'AUTOMATIC'] as const;
export type Appellant = (typeof appellants)[number];

export const appealOutcomes = ['UPHELD', 'VARIED', 'QUASHED', 'RETRIAL', 'INADMISSIBLE', 'WITHDRAWN'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const clemencyKinds = ['PARDON', 'COMMUTATION', 'AMNESTY'] as const;
export type ClemencyKind = (typeof clemencyKinds)[number];

export const clemencyOutcomes = ['PARDONED', 'COMMUTED', 'REFUSED'] as const;
export type ClemencyOutcome = (typeof clemencyOutcomes)[number];

interface Pronounced {
  readonly deathSentence: boolean;
  readonly lifeSentence: boolean;
  readonly suspended: boolean;
  /** ISO 8601; null where the sentence has no length. */
  readonly length: string | null;
}

/** What kind of sentence a court pronounced. */
export function sentenceKind({ deathSentence, lifeSentence, suspended, length }: Pronounced): SentenceKind {
  if (deathSentence) return 'DEATH';
  if (lifeSentence) return 'LIFE';
  if (length === null) return 'OTHER';
  return suspended ? 'SUSPENDED' : 'IMPRISONMENT';
}

/** A transfer needs six months left at receipt (CoE 1983 Art. 3(1)(c)); the platform speaks up three months before that. */
export const remainder = { alertMonths: 9, neededMonths: 6, source: 'CoE Convention 1983 Art. 3(1)(c)' } as const;
