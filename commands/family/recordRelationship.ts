import { BadUserInput } from '../../domain/errors';
import { inverseOf, type RelationshipKind, type RelationshipProof, relationshipProofs } from '../../domain/family/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Relationship } from '../../entities/family/Relationship';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import type { Tx } from '../Tx';

export interface RecordRelationshipInput extends CommandInput {
  readonly personId: string;
  readonly relatedPersonId: string;
  /** What the related person is to the person. */
  readonly kind: RelationshipKind;
  readonly proof: RelationshipProof;
}

/** A family link between two persons of the register, readable from both sides. A better proof takes the place of a weaker one. */
export const recordRelationship = command<RecordRelationshipInput>('recordRelationship', {}, async (tx, _viewer, input) => {
  // Under the viewer: a person out of sight is no such person.
  const known = isId(input.relatedPersonId) && (await tx.one('select 1 as found from person where id = $1', [input.relatedPersonId]));
  const person = await tx.lock<Person>('person', input.personId);
  if (!known || input.relatedPersonId === person.id) {
    throw new BadUserInput([{ path: 'input.relatedPersonId', code: 'INVALID_VALUE', message: 'No other such person is in the register.' }]);
  }
  await linkPersons(tx, person.id, input.relatedPersonId, input.kind, input.proof);
  tx.record({
    subjectType: 'Person',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: 'recordRelationship',
    summary: 'A family link was recorded.',
  });
  return { kind: 'Person', id: person.id, version: person.version };
});

/** Of both sides, once; a better proof takes the place of a weaker one. The caller knows both persons. */
export async function linkPersons(
  tx: Tx,
  personId: string,
  relatedPersonId: string,
  kind: RelationshipKind,
  proof: RelationshipProof,
): Promise<void> {
  const recordedBy = tx.viewer.accountId;
  const known = await tx.query<{ id: string }>(
    // A weaker proof takes nothing away: what is on record stays as it is.
    `update relationship k set proof = case when better then $4 else k.proof end, recorded_by = case when better then $5 else k.recorded_by end,
       recorded_at = case when better then $6 else k.recorded_at end, version = k.version + case when better then 1 else 0 end
     from (select id, array_position($8::text[], $4) < array_position($8::text[], proof) as better from relationship
           where (person_id, related_person_id, kind) in (($1::uuid, $2::uuid, $3), ($2::uuid, $1::uuid, $7)) and ended_at is null) known
     where k.id = known.id returning k.id`,
    [personId, relatedPersonId, kind, proof, recordedBy, tx.now, inverseOf[kind], relationshipProofs],
  );
  if (known.length > 0) return;
  const both = [
    { personId, relatedPersonId, kind },
    { personId: relatedPersonId, relatedPersonId: personId, kind: inverseOf[kind] },
  ];
  await tx.insert(
    Relationship,
    both.map((link) => ({ ...link, id: tx.newId('Part'), proof, recordedBy, recordedAt: tx.now })),
  );
}
