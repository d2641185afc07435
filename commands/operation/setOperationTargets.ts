import { OperationTarget } from '../../entities/operation/OperationTarget';
import { command } from '../command';
import { dayOf } from '../country/stateNamed';
import { facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface OperationTargetInput {
  readonly day: Date;
  readonly persons: number;
  /** The place that they leave; null for the operation as a whole. */
  readonly facilityCode?: string | null;
}

export interface SetOperationTargetsInput extends OperationInput {
  readonly targets: readonly OperationTargetInput[];
}

const MOST_TARGETS = 1000;

/** OP9. The plan by day, whole; the plan before stays on record as an earlier edition. */
export const setOperationTargets = command<SetOperationTargetsInput>('setOperationTargets', { validate }, async (tx, viewer, input) => {
  const operation = await operationStep(tx, viewer, 'setOperationTargets', input);
  const codes = input.targets.flatMap(({ facilityCode }, at) =>
    facilityCode == null ? [] : [[`input.targets[${at}].facilityCode`, facilityCode] as const],
  );
  const facilities = codes.length === 0 ? {} : await facilitiesByCode(tx, Object.fromEntries(codes));
  await assertWithin(tx, operation.id, input.targets);
  const edition = operation.targetEdition + 1;
  await tx.insert(
    OperationTarget,
    input.targets.map(({ day, persons }, at) => ({
      id: tx.newId('Part'),
      operationId: operation.id,
      edition,
      facilityId: facilities[`input.targets[${at}].facilityCode`]?.id ?? null,
      onDay: dayOf(day),
      persons,
      setBy: viewer.accountId,
      setAt: tx.now,
    })),
  );
  return advanceOperation(tx, 'setOperationTargets', operation, { targetEdition: edition });
});

function validate({ targets }: SetOperationTargetsInput): void {
  const faults = new InputFaults();
  if (targets.length === 0) faults.add('input.targets', 'REQUIRED', 'Name at least one day.');
  if (targets.length > MOST_TARGETS) faults.add('input.targets', 'OUT_OF_RANGE', `At most ${MOST_TARGETS} targets.`);
  const seen = new Set<string>();
  targets.forEach(({ day, persons, facilityCode }, at) => {
    if (persons < 0) faults.add(`input.targets[${at}].persons`, 'OUT_OF_RANGE', 'This may not be negative.');
    const key = `${dayOf(day)} ${facilityCode ?? ''}`;
    if (seen.has(key)) faults.add(`input.targets[${at}].day`, 'INVALID_VALUE', 'The day has two targets for the same place.');
    seen.add(key);
  });
  faults.throwIfAny();
}

/** Compared as days, in the database: the driver makes instants of them. @throws BadUserInput */
async function assertWithin(tx: Tx, operationId: string, targets: readonly OperationTargetInput[]): Promise<void> {
  const outside = await tx.query<{ at: number }>(
    `select (t.n - 1)::int as at from unnest($2::date[]) with ordinality t(day, n) join operation o on o.id = $1
     where t.day not between o.starts_on and o.ends_on`,
    [operationId, targets.map(({ day }) => dayOf(day))],
  );
  const faults = new InputFaults();
  for (const { at } of outside) faults.add(`input.targets[${at}].day`, 'OUT_OF_RANGE', 'The day is outside the operation.');
  faults.throwIfAny();
}
