import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { indicatorStates } from '../../domain/facility/indicatorStates';
import { facilityRisk, type RiskLevel, riskLevels } from '../../domain/facility/riskIndicators';
import { riskSnapshotLifecycle, type SnapshotVerb } from '../../domain/facility/riskSnapshotLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { FacilityRiskSnapshot } from '../../entities/facility/FacilityRiskSnapshot';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';
import { watchedFacilities } from './raiseAlerts';
import { isSourceGrade } from './recordRiskReading';

export interface AssessFacilityRiskInput extends FacilityInput {
  readonly sourceGrade: string;
  readonly expiresAt: Date;
  readonly note?: string | null;
}

/** The indicators as they stand, and the level that the rules give: a proposal, until another confirms it (I-37). */
export const assessFacilityRisk = command<AssessFacilityRiskInput>(
  'assessFacilityRisk',
  {
    validate: ({ sourceGrade, expiresAt, note }, now) => {
      const faults = new InputFaults().requireText('input.note', note);
      if (!isSourceGrade(sourceGrade)) faults.add('input.sourceGrade', 'INVALID_VALUE', 'A letter A to F and a digit 1 to 6.');
      if (expiresAt <= now) faults.add('input.expiresAt', 'DATE_ORDER', 'An assessment is good until a day to come.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const facility = await lockFacility(tx, input);
    const [watched] = await watchedFacilities(tx, facility.id);
    if (!watched) {
      throw new BadUserInput([
        { path: 'input.facilityCode', code: 'INVALID_VALUE', message: 'Nobody is in this place, and it is closed.' },
      ]);
    }
    const indicators = indicatorStates(watched.facts, watched.readings, tx.now);
    const { level, reasons } = facilityRisk(indicators, facility.status);
    const id = tx.newId('Part');
    await tx.insert(FacilityRiskSnapshot, {
      id,
      facilityId: facility.id,
      levelByRules: level,
      reasons: [...reasons],
      indicators,
      assessedBy: viewer.accountId,
      sourceGrade: input.sourceGrade,
      note: input.note ?? null,
      asOf: tx.now,
      expiresAt: input.expiresAt,
    });
    tellOfFacility(tx, facility, 'assessFacilityRisk', 'The risk of a place was assessed.');
    return { kind: 'Part', id, version: 1 };
  },
);

interface SnapshotInput extends CommandInput {
  readonly snapshotId: string;
  readonly expectedVersion?: number | null;
}

export interface ConfirmFacilityRiskInput extends SnapshotInput {
  /** Left out: the level that the rules gave. */
  readonly level?: number | null;
  /** Needed where the level is another than the rules gave. */
  readonly reasons?: string | null;
}

/** FR1. Another human says the level: that of the rules, or another one with reasons. */
export const confirmFacilityRisk = command<ConfirmFacilityRiskInput>(
  'confirmFacilityRisk',
  {
    validate: ({ level }) => {
      const faults = new InputFaults();
      if (level != null && !riskLevels.includes(level as RiskLevel)) faults.add('input.level', 'OUT_OF_RANGE', 'Levels are 1 to 5.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const snapshot = await snapshotStep(tx, viewer, 'confirmFacilityRisk', input);
    const level = input.level ?? snapshot.levelByRules;
    if (level !== snapshot.levelByRules) requireReasons(input.reasons);
    return decide(tx, 'confirmFacilityRisk', snapshot, {
      status: 'CONFIRMED',
      levelConfirmed: level,
      decisionReasons: input.reasons ?? null,
    });
  },
);

export interface RejectFacilityRiskInput extends SnapshotInput {
  readonly reasons: string;
}

/** FR2. */
export const rejectFacilityRisk = command<RejectFacilityRiskInput>(
  'rejectFacilityRisk',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const snapshot = await snapshotStep(tx, viewer, 'rejectFacilityRisk', input);
    return decide(tx, 'rejectFacilityRisk', snapshot, { status: 'REJECTED', decisionReasons: input.reasons });
  },
);

async function snapshotStep(tx: Tx, viewer: Viewer, verb: SnapshotVerb, input: SnapshotInput): Promise<FacilityRiskSnapshot> {
  const snapshot = await tx.lockRow<FacilityRiskSnapshot>('facility_risk_snapshot', input.snapshotId, input.expectedVersion);
  const facts = { assessedBy: snapshot.assessedBy, expired: snapshot.expiresAt <= tx.now };
  assertStep(riskSnapshotLifecycle, verb, snapshot.status, facts, viewer, tx.now);
  return snapshot;
}

async function decide(
  tx: Tx,
  verb: SnapshotVerb,
  snapshot: FacilityRiskSnapshot,
  changes: Partial<FacilityRiskSnapshot>,
): Promise<Changed> {
  const version = await tx.update(FacilityRiskSnapshot, snapshot, { ...changes, decidedBy: tx.viewer.accountId, decidedAt: tx.now });
  tx.record({
    subjectType: 'Facility',
    subjectId: snapshot.facilityId,
    personId: null,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: snapshot.status,
    toState: changes.status ?? null,
    summary: riskSnapshotLifecycle.verbs[verb].event,
  });
  return { kind: 'Part', id: snapshot.id, version };
}
