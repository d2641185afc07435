/** Columns of one table whose content is written and read sealed. */
export interface SealedTable {
  /** The column that names the row: part of what is authenticated, so that no content moves to another row unseen. */
  readonly row: string;
  /** Whose key seals: the person of the row, or the record itself where it belongs to no person. */
  readonly subject: string;
  readonly columns: readonly string[];
}
