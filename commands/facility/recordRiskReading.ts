import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import { indicatorRule } from '../../domain/facility/riskIndicators';
import { RiskReading } from '../../entities/facility/RiskReading';
import { command } from '../command';
import { InputFaults } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';
import { raiseAlerts, watchedFacilities } from './raiseAlerts';

export interface RecordRiskReadingInput extends FacilityInput {
  readonly indicator: RiskIndicator;
  readonly value: number;
  readonly asOf: Date;
  readonly source: string;
  readonly sourceGrade: string;
  readonly expiresAt: Date;
  readonly note?: string | null;
}

/** Reliability of the source A–F, credibility of the content 1–6 (domain B.7). */
export const isSourceGrade = (grade: string): boolean => /^[A-F][1-6]$/.test(grade);

/** I-32. What no record can count is read off by somebody, from a graded source, until a day; one that reaches a threshold raises an alert at once. */
export const recordRiskReading = command<RecordRiskReadingInput>(
  'recordRiskReading',
  {
    validate: ({ indicator, value, asOf, source, sourceGrade, expiresAt, note }, now) => {
      const faults = new InputFaults()
        .requireText('input.source', source)
        .requireText('input.note', note)
        .requirePast('input.asOf', asOf, now);
      if (indicatorRule(indicator).from === 'RECORDS')
        faults.add('input.indicator', 'INVALID_VALUE', 'This is counted from the records; nobody reads it off.');
      if (!Number.isFinite(value) || value < 0) faults.add('input.value', 'OUT_OF_RANGE', 'This may not be negative.');
      if (!isSourceGrade(sourceGrade)) faults.add('input.sourceGrade', 'INVALID_VALUE', 'A letter A to F and a digit 1 to 6.');
      if (expiresAt <= now || expiresAt <= asOf) faults.add('input.expiresAt', 'DATE_ORDER', 'A reading is good until a day to come.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const facility = await lockFacility(tx, input);
    await tx.insert(RiskReading, {
      id: tx.newId('Part'),
      facilityId: facility.id,
      indicator: input.indicator,
      value: input.value,
      asOf: input.asOf < tx.now ? input.asOf : tx.now,
      recordedBy: viewer.accountId,
      source: input.source,
      sourceGrade: input.sourceGrade,
      expiresAt: input.expiresAt,
      note: input.note ?? null,
      recordedAt: tx.now,
    });
    await raiseAlerts(tx, await watchedFacilities(tx, facility.id));
    tellOfFacility(tx, facility, 'recordRiskReading', 'An indicator of a place was read.');
    return { kind: 'Facility', id: facility.id, version: facility.version };
  },
);
