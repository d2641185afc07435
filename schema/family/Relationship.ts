import { Field, ID, ObjectType } from 'type-graphql';
import type { RelationshipProof } from '../../domain/family/vocabulary';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { RelationshipProofEnum } from './enumerations';

@ObjectType({
  description:
    'A family link between two persons. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class Relationship {
  @Field(() => ID, { description: 'Id of the link.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'The other person; the link is shown only when the viewer sees that person too.' })
  person: Person;

  @Field(() => String, {
    description: 'What the other person is to this one: `MOTHER`, `FATHER`, `CHILD`, `SIBLING`, `SPOUSE`, `GUARDIAN`.',
  })
  kind: string;

  @Field(() => RelationshipProofEnum, { description: 'On what it rests.' })
  proof: RelationshipProof;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
