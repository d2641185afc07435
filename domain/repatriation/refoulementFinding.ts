import type { FieldFault } from '../errors';
import type { AssertionKind, NonRefoulementFinding, RefoulementRisk, RiskDirection, RiskLevel } from './vocabulary';

/** One danger as it was examined. */
export interface ExaminedRisk {
  readonly risk: RefoulementRisk;
  readonly direction: RiskDirection;
  readonly level: RiskLevel;
  readonly onwardCountry?: string | null;
  readonly reasoning: string;
}

/** Where something is known from, with its grade in the Admiralty system: the source's reliability, the content's credibility. */
export interface GradedSource {
  readonly title: string;
  readonly author: string;
  readonly publishedOn: Date;
  readonly kind: AssertionKind;
  readonly credibility: number;
  readonly validUntil?: Date | null;
}

export const CREDIBILITY = { best: 1, worst: 6 } as const;

/** Whether the dangers bear the finding: a real one in the receiving State is found, and what is found was examined (CAT Art. 3). */
export function findingFaults(
  finding: NonRefoulementFinding,
  named: readonly RefoulementRisk[],
  examined: readonly ExaminedRisk[],
): FieldFault[] {
  if (examined.length === 0) return [];
  const real = examined.filter(({ direction, level }) => direction === 'RECEIVING' && level === 'REAL').map(({ risk }) => risk);
  const faults: FieldFault[] = [];
  const add = (path: string, code: string, message: string) => faults.push({ path, code, message });
  if (finding === 'NO_REAL_RISK' && real.length > 0)
    add('input.finding', 'CONFLICT', 'A real danger in the destination was examined: it cannot be that there is none.');
  if (finding !== 'NO_REAL_RISK' && real.length === 0)
    add('input.finding', 'CONFLICT', 'No danger in the destination was found to be real.');
  if (finding !== 'NO_REAL_RISK' && !real.every((risk) => named.includes(risk)))
    add('input.risks', 'CONFLICT', 'Every danger that was found to be real is named.');
  examined.forEach(({ risk, direction, onwardCountry, reasoning }, at) => {
    if (examined.findIndex((other) => other.risk === risk && other.direction === direction) < at)
      add(`input.examinedRisks.${at}`, 'CONFLICT', 'A danger is examined once in each direction.');
    if (onwardCountry != null && risk !== 'ONWARD')
      add(`input.examinedRisks.${at}.onwardCountry`, 'INVALID_VALUE', 'Only onward removal leads to another State.');
    if (reasoning.trim() === '') add(`input.examinedRisks.${at}.reasoning`, 'REQUIRED', 'This may not be empty.');
  });
  return faults;
}

/** I-32: facts and assessments are told apart; an assessment has an author, a grade and an end. */
export function sourceFaults(path: string, source: GradedSource, now: Date): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: string, code: string, message: string) => faults.push({ path: `${path}.${field}`, code, message });
  if (source.title.trim() === '') add('title', 'REQUIRED', 'This may not be empty.');
  if (source.author.trim() === '') add('author', 'REQUIRED', 'This may not be empty.');
  if (source.publishedOn.getTime() > now.getTime()) add('publishedOn', 'DATE_IN_FUTURE', 'This lies in the future.');
  if (!Number.isInteger(source.credibility) || source.credibility < CREDIBILITY.best || source.credibility > CREDIBILITY.worst)
    add('credibility', 'OUT_OF_RANGE', 'Credibility is graded from 1, confirmed, to 6, not to be judged.');
  if (source.kind === 'ASSESSMENT' && source.validUntil == null) add('validUntil', 'REQUIRED', 'An assessment has an end.');
  if (source.validUntil != null && source.validUntil.getTime() <= source.publishedOn.getTime())
    add('validUntil', 'DATE_ORDER', 'This lies before its publication.');
  return faults;
}
