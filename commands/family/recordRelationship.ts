import { BadUserInput } from '../../domain/errors';
import { inverseOf, type RelationshipKind, type RelationshipProof } from '../../domain/family/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Relationship } from '../../entities/family/Relationship';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';

export interface RecordRelationshipInput extends CommandInput {
  readonly personId: string;
  readonly relatedPersonId: string;
  /** What the related person is to the person. */
  readonly kind: RelationshipKind;
  readonly proof: RelationshipProof;
}

/** A family link between two persons of the register, readable from both sides. A better proof takes the place of a weaker one. */
export const recordRelationship = command<RecordRelationshipInput>('recordRelationship', {}, async (tx, viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId);
  const related = isId(input.relatedPersonId) && input.relatedPersonId !== person.id;
  if (!related || !(await tx.one('select 1 as found from person where id = $1', [input.relatedPersonId]))) {
    throw new BadUserInput([{ path: 'input.relatedPersonId', code: 'INVALID_VALUE', message: 'No other such person is in the register.' }]);
  }
  const known = await tx.query<{ id: string }>(
    `update relationship set proof = $4, recorded_by = $5, recorded_at = $6
     where (person_id, related_person_id, kind) in (($1::uuid, $2::uuid, $3), ($2::uuid, $1::uuid, $7)) returning id`,
    [person.id, input.relatedPersonId, input.kind, input.proof, viewer.accountId, tx.now, inverseOf[input.kind]],
  );
  if (known.length === 0) {
    const both = [
      { personId: person.id, relatedPersonId: input.relatedPersonId, kind: input.kind },
      { personId: input.relatedPersonId, relatedPersonId: person.id, kind: inverseOf[input.kind] },
    ];
    await tx.insert(
      Relationship,
      both.map((link) => ({ ...link, id: tx.newId('Part'), proof: input.proof, recordedBy: viewer.accountId, recordedAt: tx.now })),
    );
  }
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
