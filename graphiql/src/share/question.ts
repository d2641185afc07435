/** What a tab holds, and all that a link carries. */
export interface Question {
  readonly query: string;
  /** JSON; empty for none. */
  readonly variables: string;
}
