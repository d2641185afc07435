import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'In which unit of a place of detention a person was, and when. Custodial roles only.' })
export class UnitStay {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'The unit: `B-2`.' })
  unit: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  since: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while the person is there.' })
  until: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;
}
