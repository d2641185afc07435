import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({
  description:
    'Lets listed checks be completed within 72 hours of the departure. It never waives the finding towards the receiving State, the togetherness of families, or the list by identity.',
})
export class EmergencyLane {
  @Field(() => ID, { description: 'Id of the lane.' })
  id: string;

  @Field(() => String, { description: 'Why it was opened.' })
  reasons: string;

  @Field(() => String, { description: 'Who opened it.' })
  openedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened, UTC.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, UTC; it is not prolonged.' })
  endsAt: Date;
}
