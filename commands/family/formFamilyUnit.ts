import { BadUserInput } from '../../domain/errors';
import { familyUnitLifecycle } from '../../domain/family/familyUnitLifecycle';
import { type FamilyUnitKind, isBetterProof, type RelationshipProof } from '../../domain/family/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { earlierOf } from '../../domain/reference/instant';
import { FamilyUnit } from '../../entities/family/FamilyUnit';
import { FamilyUnitMember } from '../../entities/family/FamilyUnitMember';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import {
  assertInSight,
  type FamilyMemberInput,
  type FamilyUnitInput,
  familyUnitFacts,
  lockFamilyUnit,
  requireTold,
} from './familyUnitStep';

export interface FormFamilyUnitInput extends CommandInput {
  readonly kind: FamilyUnitKind;
  readonly members: readonly FamilyMemberInput[];
  /** Since when they belong together here; left out, now. */
  readonly formedAt?: Date | null;
  /** Owed where that lies more than a day back (I-43). */
  readonly reasons?: string | null;
}

const MOST_MEMBERS = 50;

/** FU1. A family that is found, or arrives, is one record: a member belongs to it alone. */
export const formFamilyUnit = command<FormFamilyUnitInput>('formFamilyUnit', { validate }, async (tx, viewer, input) => {
  const personIds = input.members.map(({ personId }) => personId);
  const pathOf = (at: number) => `input.members[${at}].personId`;
  await assertInSight(tx, personIds, pathOf);
  await tx.lockPersons(personIds);
  const formedAt = earlierOf(input.formedAt ?? tx.now, tx.now);
  await assertFree(tx, personIds, formedAt, pathOf);
  const id = tx.newId('FamilyUnit');
  await tx.insert(FamilyUnit, {
    id,
    kind: input.kind,
    state: 'STANDING',
    formedAt,
    formedBy: viewer.accountId,
    createdAt: tx.now,
    updatedAt: tx.now,
    version: 1,
  });
  await join(tx, id, input.members, formedAt, input.reasons ?? null);
  for (const personId of personIds) {
    tx.record({
      subjectType: 'FamilyUnit',
      subjectId: id,
      personId,
      audience: 'CUSTODIAL',
      action: 'formFamilyUnit',
      toState: 'STANDING',
      summary: 'A family unit was formed.',
      ...(input.reasons == null ? {} : { detail: { reasons: input.reasons } }),
      occurredAt: formedAt,
    });
  }
  return { kind: 'FamilyUnit', id, version: 1 };
});

function validate({ members, formedAt, reasons }: FormFamilyUnitInput, now: Date): void {
  const faults = new InputFaults();
  if (members.length < 2) faults.add('input.members', 'REQUIRED', 'A family has two members at least.');
  if (members.length > MOST_MEMBERS) faults.add('input.members', 'INVALID_VALUE', `At most ${MOST_MEMBERS} members.`);
  const named = new Set<string>();
  members.forEach(({ personId }, at) => {
    if (named.has(personId)) faults.add(`input.members[${at}].personId`, 'INVALID_VALUE', 'The person is named twice.');
    named.add(personId);
  });
  faults.throwIfAny();
  requireTold('input.formedAt', formedAt, reasons, now);
}

export interface JoinFamilyUnitInput extends FamilyUnitInput {
  readonly personId: string;
  readonly proof: RelationshipProof;
  readonly joinedAt?: Date | null;
  readonly reasons?: string | null;
}

/**
 * FU2. A child that is born, a relative who is found; or one who belongs to it already is proven better: the membership on words ends
 * and the proven one begins, at the same instant.
 */
export const joinFamilyUnit = command<JoinFamilyUnitInput>(
  'joinFamilyUnit',
  { validate: ({ joinedAt, reasons }, now) => requireTold('input.joinedAt', joinedAt, reasons, now) },
  async (tx, viewer, input) => {
    const unit = await lockFamilyUnit(tx, input, input.personId, 'REFUSED');
    const facts = await familyUnitFacts(tx, unit.id, {});
    const rule = assertStep(familyUnitLifecycle, 'joinFamilyUnit', unit.state, facts, viewer, tx.now);
    const member = facts.members.some(({ personId }) => personId === input.personId);
    const at = member ? tx.now : earlierOf(input.joinedAt ?? tx.now, tx.now);
    if (at < unit.formedAt)
      throw new BadUserInput([{ path: 'input.joinedAt', code: 'DATE_ORDER', message: 'The family unit was formed later.' }]);
    if (member) await proveAnew(tx, unit.id, input);
    else await assertFree(tx, [input.personId], at, () => 'input.personId');
    await join(tx, unit.id, [{ personId: input.personId, proof: input.proof }], at, input.reasons ?? null);
    const version = await tx.update(FamilyUnit, unit, { state: unit.state });
    tx.record({
      subjectType: 'FamilyUnit',
      subjectId: unit.id,
      personId: input.personId,
      audience: rule.audience,
      action: 'joinFamilyUnit',
      fromState: unit.state,
      toState: unit.state,
      summary: member ? 'A member of a family unit was proven by more.' : rule.event,
      ...(input.reasons == null ? {} : { detail: { reasons: input.reasons } }),
      occurredAt: at,
    });
    return { kind: 'FamilyUnit', id: unit.id, version };
  },
);

/** @throws BadUserInput: from that instant on a person belongs to no other family, and the dead to none. */
async function assertFree(tx: Tx, personIds: readonly string[], from: Date, pathOf: (at: number) => string): Promise<void> {
  await tx.enterSystemScope();
  const rows = await tx.query<{ personId: string; died: boolean }>(
    `select p.id as person_id, d.died from person p
     cross join lateral (select exists (select from health_event h where h.person_id = p.id and h.kind = 'DEATH') as died) d
     where p.id = any($1::uuid[])
       and (d.died or exists (select from family_unit_member m where m.person_id = p.id and (m.left_at is null or m.left_at > $2)))`,
    [personIds, from],
  );
  const taken = new Map(rows.map((row) => [row.personId, row.died]));
  const faults = personIds.flatMap((personId, at) => {
    const died = taken.get(personId);
    if (died === undefined) return [];
    return died
      ? [{ path: pathOf(at), code: 'DECEASED', message: 'The person died: a family unit is of the living.' }]
      : [{ path: pathOf(at), code: 'CONFLICT', message: 'The person belongs to another family unit, or did then: it leaves that first.' }];
  });
  if (faults.length > 0) throw new BadUserInput(faults);
}

/** @throws BadUserInput where the proof is no better than the one on record. */
async function proveAnew(tx: Tx, unitId: string, { personId, proof }: JoinFamilyUnitInput): Promise<void> {
  const known = await tx.one<{ id: string; proof: RelationshipProof }>(
    'select id, proof from family_unit_member where family_unit_id = $1 and person_id = $2 and left_at is null',
    [unitId, personId],
  );
  if (!known || !isBetterProof(proof, known.proof))
    throw new BadUserInput([
      { path: 'input.proof', code: 'CONFLICT', message: 'The person belongs to this family unit already, on no lesser proof.' },
    ]);
  await tx.query(
    `update family_unit_member set left_at = $2, leave_cause = 'PROVEN_ANEW', left_recorded_by = $3, left_recorded_at = $2 where id = $1`,
    [known.id, tx.now, tx.viewer.accountId],
  );
}

/** The reasons of a late record are kept with each membership, sealed with the key of its person. */
const join = (tx: Tx, familyUnitId: string, members: readonly FamilyMemberInput[], joinedAt: Date, joinReasons: string | null) =>
  tx.insert(
    FamilyUnitMember,
    members.map(({ personId, proof }) => ({
      id: tx.newId('Part'),
      familyUnitId,
      personId,
      proof,
      joinedAt,
      joinReasons,
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    })),
  );
