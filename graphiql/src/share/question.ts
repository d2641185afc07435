/** What a tab holds, and all that a link carries. */
export interface Question {
  readonly query: string;
  /** JSON; empty for none. */
  readonly variables: string;
}

/** Whether two texts of variables fill in the same, however they are written: a form that was emptied holds as little as one never filled. */
export const sameValues = (one: string | null | undefined, other: string | null | undefined): boolean => written(one) === written(other);

function written(variables: string | null | undefined): string {
  if (!variables?.trim()) return '{}';
  try {
    return JSON.stringify(sorted(JSON.parse(variables)));
  } catch {
    // Somebody is still typing it.
    return variables;
  }
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)));
