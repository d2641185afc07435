import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({
  description:
    'What is on record of a death in custody (ICPPED Art. 17(3)(g)). Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class DeathRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => String, { description: 'In which circumstances.' })
  circumstances: string;

  @Field(() => String, { description: 'Of what.' })
  cause: string;

  @Field(() => String, { description: 'Who established both.' })
  establishedBy: string;

  @Field(() => String, { description: 'Where the remains were brought, and to whom.' })
  destinationOfRemains: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
