import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RelationshipKind, RelationshipProof } from '../../domain/family/vocabulary';
import { Person } from '../person/Person';
import { RelationshipKindEnum, RelationshipProofEnum } from './enumerations';

@InputType({ description: 'A family link between two persons of the register.' })
export class RecordRelationshipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => ID, { description: 'The other person.' })
  relatedPersonId: string;

  @Field(() => RelationshipKindEnum, { description: 'What the other person is to the person.' })
  kind: RelationshipKind;

  @Field(() => RelationshipProofEnum, { description: 'What proves it; a better proof takes the place of a weaker one.' })
  proof: RelationshipProof;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordRelationshipPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
