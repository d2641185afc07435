import { childrenParted, familyUnitLifecycle } from '../../domain/family/familyUnitLifecycle';
import type { FamilyUnitLeaving } from '../../domain/family/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { earlierOf } from '../../domain/reference/instant';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { assertMember, type FamilyUnitInput, familyUnitFacts, leave, lockFamilyUnit } from './familyUnitStep';

export interface LeaveFamilyUnitInput extends FamilyUnitInput {
  readonly personId: string;
  readonly cause: FamilyUnitLeaving;
  readonly leftAt?: Date | null;
  readonly reasons: string;
}

/** FU3. An adult founds a household of its own, or somebody was never of this family. Neither parts a child from anybody (I-11). */
export const leaveFamilyUnit = command<LeaveFamilyUnitInput>('leaveFamilyUnit', { validate }, async (tx, viewer, input) => {
  const unit = await lockFamilyUnit(tx, input, input.personId);
  const facts = await familyUnitFacts(tx, unit.id, { leaverId: input.personId, cause: input.cause });
  assertMember(facts, input.personId);
  assertStep(familyUnitLifecycle, 'leaveFamilyUnit', unit.state, facts, viewer, tx.now);
  const at = earlierOf(input.leftAt ?? tx.now, tx.now);
  return leave(tx, 'leaveFamilyUnit', unit, { personId: input.personId, at, cause: input.cause, reasons: input.reasons });
});

export interface RecordFamilySeparationInput extends FamilyUnitInput {
  /** Who is parted from the others. */
  readonly personId: string;
  readonly leftAt?: Date | null;
  /** Why the panel parted them, and how they stay in touch (CRC Art. 9(3)). */
  readonly reasons: string;
}

/** FU4. What a panel decided and an independent body reviewed in the case of the child is carried out; the unit names that case. */
export const recordFamilySeparation = command<RecordFamilySeparationInput>(
  'recordFamilySeparation',
  { validate },
  async (tx, viewer, input) => {
    const unit = await lockFamilyUnit(tx, input, input.personId);
    const facts = await familyUnitFacts(tx, unit.id, { leaverId: input.personId, cause: 'SEPARATED' });
    assertMember(facts, input.personId);
    assertStep(familyUnitLifecycle, 'recordFamilySeparation', unit.state, facts, viewer, tx.now);
    const at = earlierOf(input.leftAt ?? tx.now, tx.now);
    const separationCaseId = childrenParted(facts).find((child) => child.separationCaseId !== null)?.separationCaseId ?? null;
    const { personId, reasons } = input;
    return leave(tx, 'recordFamilySeparation', unit, { personId, at, cause: 'SEPARATED', reasons, separationCaseId });
  },
);

function validate({ leftAt, reasons }: { readonly leftAt?: Date | null; readonly reasons: string }, now: Date): void {
  requireReasons(reasons);
  new InputFaults().requirePast('input.leftAt', leftAt, now).throwIfAny();
}
