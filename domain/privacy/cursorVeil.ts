/** Hides what a cursor holds where its viewer does not read that: the same content gives the same cursor, and no cursor tells of what. */
export interface CursorVeil {
  /** `boundTo`: the list and its order; the cursor leads nowhere else. */
  hide(text: string, boundTo: string): string;
  /** Undefined: not made here, of another list, or of a key that is no more. */
  show(cursor: string, boundTo: string): string | undefined;
}
