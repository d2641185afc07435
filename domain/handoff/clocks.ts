const DAY_MS = 86_400_000;

/** Time within which the receiving authority acknowledges, and then reports (domain C.8; a setting of practice, no law). */
export const handoffAcknowledge = {
  kind: 'HANDOFF_ACKNOWLEDGE',
  source: 'domain C.8: acknowledgement within 30 days',
  dueAt: (from: Date) => new Date(from.getTime() + 30 * DAY_MS),
} as const;
export const handoffFeedback = {
  kind: 'HANDOFF_FEEDBACK',
  source: 'domain C.8: feedback within 180 days',
  dueAt: (from: Date) => new Date(from.getTime() + 180 * DAY_MS),
} as const;
