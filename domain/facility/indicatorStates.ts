import {
  crossed,
  type IndicatorState,
  indicatorRule,
  type RiskIndicator,
  type RiskLevel,
  riskIndicatorNames,
  type Threshold,
  thresholdsOf,
} from './riskIndicators';

/** Values that the records give, by indicator; null where nothing can be counted, such as an occupancy without a capacity. */
export type IndicatorFacts = Readonly<Partial<Record<RiskIndicator, number | null>>>;

/** What somebody read off, and for how long it is good. */
export interface IndicatorReading {
  readonly id: string;
  readonly indicator: RiskIndicator;
  readonly value: number;
  readonly asOf: string;
  readonly expiresAt: string;
  readonly author: string;
  readonly source: string;
  readonly sourceGrade: string;
  readonly note: string | null;
}

/** An indicator as the API shows it: a fact or an assessment, never both in one field (I-32). */
export interface ShownIndicator extends IndicatorState {
  readonly label: string;
  readonly unit: string;
  readonly from: 'RECORDS' | 'READING';
  readonly fact: number | null;
  readonly assessment: IndicatorReading | null;
  readonly crossed: Threshold | null;
  readonly alertFrom: RiskLevel;
  readonly thresholds: readonly Threshold[];
  readonly source: string;
}

/** A reading that has expired is no reading: the indicator is then not known. */
export function indicatorStates(facts: IndicatorFacts, readings: readonly IndicatorReading[], now: Date): ShownIndicator[] {
  return riskIndicatorNames.map((indicator) => {
    const { label, unit, from, alertFrom, source } = indicatorRule(indicator);
    const fact = from === 'RECORDS' ? (facts[indicator] ?? null) : null;
    const assessment = from === 'READING' ? lastValid(readings, indicator, now) : null;
    const value = fact ?? assessment?.value ?? null;
    const threshold = value === null ? null : crossed(indicator, value);
    const level = value === null ? null : (threshold?.level ?? 1);
    return {
      indicator,
      label,
      unit,
      from,
      fact,
      assessment,
      level,
      crossed: threshold,
      alertFrom,
      thresholds: thresholdsOf(indicator),
      source,
    };
  });
}

function lastValid(readings: readonly IndicatorReading[], indicator: RiskIndicator, now: Date): IndicatorReading | null {
  const valid = readings.filter((reading) => reading.indicator === indicator && new Date(reading.expiresAt) > now);
  return valid.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0] ?? null;
}
