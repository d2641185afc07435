import { type FamilyUnitFacts, familyUnitLifecycle } from '../../domain/family/familyUnitLifecycle';
import { type GuardianshipFacts, guardianshipLifecycle } from '../../domain/family/guardianshipLifecycle';
import { relationshipProofs } from '../../domain/family/vocabulary';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { factsOf } from '../plan/facts';
import { column, computed, instant, manyOn, one, reads, sealed, sql } from '../plan/readMap';

const CHILD = { level: 4, category: 'CHILD' } as const;

/** A unit belongs to several: whoever works on the case of one of them works on the family. */
const memberOf = (unit: string) => `(select w.person_id from family_unit_member w where w.family_unit_id = ${unit}
  order by works_on(w.person_id, 'CHILD') desc, w.left_at is null desc, w.joined_at, w.person_id limit 1)`;

const PROOFS = `array[${relationshipProofs.map((proof) => `'${proof}'`).join(', ')}]`;

export const familyUnitReads = reads({
  type: 'FamilyUnit',
  table: 'family_unit',
  person: (row) => memberOf(`${row}.id`),
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', CHILD),
    state: column('state', CHILD),
    // Of members in sight alone: what is not seen is not hinted at.
    proof: sql(
      (row) => `(select m.proof from family_unit_member m where m.family_unit_id = ${row}.id and m.left_at is null
        order by array_position(${PROOFS}, m.proof) desc limit 1)`,
      CHILD,
    ),
    members: manyOn(
      'FamilyUnitMember',
      (row, member) => `${member}.family_unit_id = ${row}.id and ${member}.left_at is null`,
      (member) => `${member}.joined_at, ${member}.id`,
      CHILD,
    ),
    formerMembers: manyOn(
      'FamilyUnitMember',
      (row, member) => `${member}.family_unit_id = ${row}.id and ${member}.left_at is not null`,
      (member) => `${member}.left_at, ${member}.id`,
      CHILD,
    ),
    guardianships: manyOn(
      'Guardianship',
      (row, guardianship) =>
        `${guardianship}.person_id in (select m.person_id from family_unit_member m where m.family_unit_id = ${row}.id and m.left_at is null)`,
      (guardianship) => `${guardianship}.began_at, ${guardianship}.id`,
      { ...CHILD, others: true },
    ),
    formedAt: instant('formed_at', CHILD),
    endedAt: instant('ended_at', CHILD),
    version: column('version', { level: 1 }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_family_unit f where f.unit_id = ${row}.id`,
      (row, viewer, now) => {
        const facts: FamilyUnitFacts = { ...factsOf<Omit<FamilyUnitFacts, 'intent'>>(row), intent: {} };
        return availableActions(familyUnitLifecycle, facts.state, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

reads({
  type: 'FamilyUnitMember',
  table: 'family_unit_member',
  person: (row) => memberOf(`${row}.family_unit_id`),
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id', { ...CHILD, others: true }),
    unit: one('FamilyUnit', 'family_unit_id', { ...CHILD, others: true }),
    proof: column('proof', CHILD),
    joinedAt: instant('joined_at', CHILD),
    leftAt: instant('left_at', CHILD),
    leaveCause: column('leave_cause', CHILD),
    separationReason: sealed('leave_reasons', { ...CHILD, when: (row) => `${row}.leave_cause = 'SEPARATED'` }),
    separationDecision: one('ChildCase', 'separation_case_id', { ...CHILD, others: true }),
  },
});

reads({
  type: 'Guardianship',
  table: 'guardianship',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    child: one('Person', 'person_id', CHILD),
    guardian: one('Person', 'guardian_id', { ...CHILD, others: true }),
    authority: sealed('authority', CHILD),
    proof: column('proof', CHILD),
    document: sealed('document', CHILD),
    beganAt: instant('began_at', CHILD),
    endedAt: instant('ended_at', CHILD),
    endCause: column('end_cause', CHILD),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_guardianship f where f.person_id = ${row}.person_id`,
      (row, viewer, now) => {
        const facts: GuardianshipFacts = { ...factsOf<Omit<GuardianshipFacts, 'intent'>>(row), intent: {} };
        return availableActions(guardianshipLifecycle, facts.state, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});
