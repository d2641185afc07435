import { BadUserInput, GuardFailed, NotFound } from '../../domain/errors';
import { type FamilyUnitFacts, type FamilyUnitVerb, familyUnitLifecycle } from '../../domain/family/familyUnitLifecycle';
import type { RelationshipProof } from '../../domain/family/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { FamilyUnit } from '../../entities/family/FamilyUnit';
import type { Changed, CommandInput } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

/** What every verb on a family unit takes. */
export interface FamilyUnitInput extends CommandInput {
  readonly familyUnitId: string;
  readonly expectedVersion?: number | null;
}

/** Somebody who belongs to a family, and what shows it. */
export interface FamilyMemberInput {
  readonly personId: string;
  readonly proof: RelationshipProof;
}

const LATE_MS = 24 * 3_600_000;

/** I-43: what happened lies in the past, and who tells it more than a day late says why. */
export function requireTold(path: string, at: Date | null | undefined, reasons: string | null | undefined, now: Date): void {
  new InputFaults().requirePast(path, at, now).requireText('input.reasons', reasons).throwIfAny();
  if (at != null && now.getTime() - at.getTime() > LATE_MS) requireReasons(reasons);
}

/**
 * Who joins or leaves is in the viewer's sight and lives; the unit is found under the viewer. Everybody who belongs to it is locked,
 * then the unit (lock order of the architecture). @throws NotFound, StaleVersion, BadUserInput
 */
export async function lockFamilyUnit(
  tx: Tx,
  input: FamilyUnitInput,
  personId: string,
  merged: 'REFUSED' | 'LEAVES' = 'LEAVES',
): Promise<FamilyUnit> {
  if (!isId(input.familyUnitId)) throw new NotFound();
  if (!(await tx.one('select id from family_unit where id = $1', [input.familyUnitId]))) throw new NotFound();
  await assertInSight(tx, [personId], () => 'input.personId', merged);
  await tx.enterSystemScope();
  const members = await tx.query<{ personId: string }>(
    'select person_id from family_unit_member where family_unit_id = $1 and left_at is null',
    [input.familyUnitId],
  );
  await tx.lockPersons([...new Set([...members.map((member) => member.personId), personId])]);
  return tx.lockRow<FamilyUnit>('family_unit', input.familyUnitId, input.expectedVersion);
}

/** Under the viewer: whoever is out of sight is absent. A merged record takes no new place. @throws BadUserInput, GuardFailed */
export async function assertInSight(
  tx: Tx,
  personIds: readonly string[],
  pathOf: (at: number) => string,
  merged: 'REFUSED' | 'LEAVES' = 'REFUSED',
): Promise<void> {
  const rows = await tx.query<{ id: string; merged: boolean }>(
    'select id, merged_into is not null as merged from person where id = any($1::uuid[])',
    [personIds.filter(isId)],
  );
  if (merged === 'REFUSED' && rows.some((row) => row.merged))
    throw new GuardFailed([{ rule: 'I-36', message: 'This record was merged into another: work on that one.', gate: null }]);
  const seen = new Set(rows.map(({ id }) => id));
  const faults = personIds.flatMap((personId, at) =>
    seen.has(personId) ? [] : [{ path: pathOf(at), code: 'INVALID_VALUE', message: 'No such person is in the register.' }],
  );
  if (faults.length > 0) throw new BadUserInput(faults);
}

export async function familyUnitFacts(tx: Tx, unitId: string, intent: FamilyUnitFacts['intent']): Promise<FamilyUnitFacts> {
  const row = await tx.one<Omit<FamilyUnitFacts, 'intent'>>('select * from guard_facts_family_unit where unit_id = $1', [unitId]);
  if (!row) throw new Error('A locked family unit has no facts.');
  return { ...row, intent };
}

/** @throws BadUserInput: whoever leaves belongs to the unit now. */
export function assertMember(facts: FamilyUnitFacts, personId: string): void {
  if (!facts.members.some((member) => member.personId === personId))
    throw new BadUserInput([{ path: 'input.personId', code: 'NOT_A_MEMBER', message: 'The person does not belong to this family unit.' }]);
}

interface Leaving {
  readonly personId: string;
  readonly at: Date;
  readonly cause: 'OWN_HOUSEHOLD' | 'RECORDED_IN_ERROR' | 'SEPARATED';
  readonly reasons: string;
  readonly separationCaseId?: string | null;
}

/** One leaves; a unit of which one alone is left has ended, and is left by that one too. */
export async function leave(tx: Tx, verb: FamilyUnitVerb, unit: FamilyUnit, leaving: Leaving): Promise<Changed> {
  const leaver = await tx.one<{ id: string; personId: string; joinedAt: Date }>(
    'select id, person_id, joined_at from family_unit_member where family_unit_id = $1 and person_id = $2 and left_at is null',
    [unit.id, leaving.personId],
  );
  if (!leaver) throw new Error('A member of the facts is not on record.');
  if (leaving.at < leaver.joinedAt)
    throw new BadUserInput([{ path: 'input.leftAt', code: 'DATE_ORDER', message: 'This lies before the person joined.' }]);
  const reasons = await tx.sealed('family_unit_member', 'leave_reasons', leaver, leaving.reasons);
  await tx.query(
    `update family_unit_member set left_at = $2, leave_cause = $3, leave_reasons = $4, separation_case_id = $5, left_recorded_by = $6, left_recorded_at = $7
     where id = $1`,
    [leaver.id, leaving.at, leaving.cause, reasons, leaving.separationCaseId ?? null, tx.viewer.accountId, tx.now],
  );
  const ended = await endWhereOneIsLeft(tx, [unit.id]);
  const state = ended.includes(unit.id) ? 'ENDED' : 'STANDING';
  const version = await tx.update(FamilyUnit, unit, state === 'ENDED' ? { state, endedAt: tx.now } : { state });
  const { audience, event } = familyUnitLifecycle.verbs[verb];
  tx.record({
    subjectType: 'FamilyUnit',
    subjectId: unit.id,
    personId: leaving.personId,
    audience,
    action: verb,
    fromState: unit.state,
    toState: state,
    summary: event,
    detail: { reasons: leaving.reasons },
    occurredAt: leaving.at,
  });
  return { kind: 'FamilyUnit', id: unit.id, version };
}

/** Units of which one member alone is left: that one leaves as well. The row of the unit is the caller's. */
export async function endWhereOneIsLeft(tx: Tx, unitIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ unitId: string }>(
    `with lonely as (
       select u.id from unnest($1::uuid[]) u(id)
       where (select count(*) from family_unit_member m where m.family_unit_id = u.id and m.left_at is null) < 2
     ), alone as (
       update family_unit_member m set left_at = greatest($2, m.joined_at), leave_cause = 'UNIT_ENDED', left_recorded_by = $3, left_recorded_at = $2
       from lonely where m.family_unit_id = lonely.id and m.left_at is null
     )
     select id as unit_id from lonely`,
    [unitIds, tx.now, tx.viewer.accountId],
  );
  return rows.map(({ unitId }) => unitId);
}
