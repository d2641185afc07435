const DAY_MS = 24 * 3600 * 1000;

/** A State answers a claim within thirty days, is reminded after fourteen, and the matter escalates after forty-five (domain C.12). */
export const nationalityReply = {
  kind: 'NATIONALITY_REPLY',
  days: 30,
  remindAfterDays: 14,
  escalateAfterDays: 45,
  source: 'Platform rule (domain C.12): reply of a State, 30 days',
  dueAt: (startedAt: Date) => new Date(startedAt.getTime() + 30 * DAY_MS),
} as const;
