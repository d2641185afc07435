import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RelationshipEndCause, RelationshipProof } from '../../domain/family/vocabulary';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { RelationshipProofEnum } from './enumerations';
import { RelationshipEndCauseEnum } from './familyUnitEnumerations';

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a second officer had heard both apart and found credible what they say, UTC; null where nobody did.',
  })
  assessedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What they said, and why it is credible; null where nobody assessed it.' })
  assessment: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it counts no more, UTC; null while it stands.' })
  endedAt: Date | null;

  @Field(() => RelationshipEndCauseEnum, { nullable: true, description: 'How it ended; null while it stands.' })
  endCause: RelationshipEndCause | null;

  @Field(() => String, { nullable: true, description: 'By which decision or finding; null while it stands.' })
  endReasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next about the link, and what stands in the way.' })
  availableActions: AvailableAction[];
}
