import { type DueAt, days, months } from '../clock/durations';

/** When an accepted assurance is looked after once the person is there (domain C.12). */
export const monitoringPlan = {
  first: { after: days(30), lasts: '30 days from the handover' },
  next: { after: months(3), lasts: 'every three months from there' },
  /** For how many months from the handover, as the plan of the assurance says. */
  months: { least: 12, most: 24 },
  source: 'ECHR, Othman v. the United Kingdom § 189 (viii); platform rule (domain C.12): 30 days, then quarterly, for 12 to 24 months',
} as const satisfies {
  readonly first: { readonly after: DueAt; readonly lasts: string };
  readonly next: { readonly after: DueAt; readonly lasts: string };
  readonly months: { readonly least: number; readonly most: number };
  readonly source: string;
};

/** The days on which visits are due, for a plan of so many months from the handover. */
export function visitsDue(handedOverAt: Date, planMonths: number): Date[] {
  const end = months(planMonths)(handedOverAt).getTime();
  const due: Date[] = [];
  for (let at = monitoringPlan.first.after(handedOverAt); at.getTime() <= end; at = monitoringPlan.next.after(at)) due.push(at);
  return due;
}

export const isPlanLength = (planMonths: number): boolean =>
  Number.isInteger(planMonths) && planMonths >= monitoringPlan.months.least && planMonths <= monitoringPlan.months.most;
