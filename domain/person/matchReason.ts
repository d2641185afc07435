/** What speaks for or against that two records, or a question and a record, mean one person. */
export interface MatchReason {
  readonly field: string;
  /** Share of the score. */
  readonly weight: number;
  readonly explanation: string;
}
