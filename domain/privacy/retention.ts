import type { RetentionCategory } from './vocabulary';

interface RetentionRule {
  readonly what: string;
  /** Months after which it is looked at whether it is still needed, and again after each look. */
  readonly months: number;
  readonly source: string;
}

/** LED Art. 5: time limits of a review, by category. The database holds the same rows (table retention_rule) and sets each due date by them. */
export const retentionRules = {
  SUSPECT: { what: 'Records of persons held', months: 36, source: 'LED Art. 5; the figure is the platform’s (domain C.12)' },
  CHILD: {
    what: 'Records of children and of residents of camps',
    months: 12,
    source: 'LED Art. 5; CRC Art. 16; the figure is the platform’s (domain C.12)',
  },
  ASSESSMENT: {
    what: 'Assessments of persons: findings, assurances, opinions, determinations of age',
    months: 12,
    source: 'LED Art. 5, 7; the figure is the platform’s (domain C.12)',
  },
} as const satisfies Record<RetentionCategory, RetentionRule>;

/** Assessments, each with a review date of its own (I-44), by the column from which it runs. */
export const assessmentTables = {
  non_refoulement_finding: 'recorded_at',
  assurance: 'recorded_at',
  age_determination: 'doubt_raised_at',
  best_interests_opinion: 'given_at',
} as const satisfies Record<string, string>;
