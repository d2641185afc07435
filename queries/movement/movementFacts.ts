/**
 * Everything that the guards of a movement ask, as one JSON object. Each concern has a view of its own, with a row for each
 * movement; commands and `availableActions` read them together.
 */
const VIEWS = [
  'guard_facts_movement',
  'guard_facts_movement_escort',
  'guard_facts_movement_legs',
  'guard_facts_movement_emergency',
  'guard_facts_movement_family',
  'guard_facts_movement_escape',
] as const;

export const movementFactsSql = (movementId: string): string =>
  `select (${VIEWS.map((_, at) => `to_jsonb(f${at})`).join(' || ')})::json from ${VIEWS.map((view, at) =>
    at === 0 ? `${view} f0` : `join ${view} f${at} on f${at}."movementId" = f0."movementId"`,
  ).join(' ')} where f0."movementId" = ${movementId}`;
