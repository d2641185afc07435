import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'A roll-call beside the register, with the difference by person. Custodial roles only.' })
export class RollCall {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  heldAt: Date;

  @Field(() => Int, { description: 'How many persons of the register were there.' })
  present: number;

  @Field(() => Int, { description: 'How many were there whom nobody could name.' })
  unidentified: number;

  @Field(() => [Person], { description: 'On the register and not there, as far as the viewer sees them.' })
  missing: Person[];

  @Field(() => [Person], { description: 'There and not on the register of this place, as far as the viewer sees them.' })
  extra: Person[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
