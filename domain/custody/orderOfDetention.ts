/** A judge's order before a final judgment holds at most this long at a time, and is then renewed or ends. */
export const orderLasts = { days: 15, source: 'Iraq CPC Art. 109: each not more than 15 days' } as const;

const DAY_MS = 86_400_000;

/** When an order is renewed at the latest: at the end that it names, and never later than the law allows one order to last. */
export function renewalDue(issuedAt: Date, validUntil: Date | null): Date {
  const latest = new Date(issuedAt.getTime() + orderLasts.days * DAY_MS);
  return validUntil !== null && validUntil < latest ? validUntil : latest;
}
