import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'Which authority controlled a place, and when.' })
export class FacilityController {
  @Field(() => String, { description: 'The authority.' })
  authority: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  from: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while it lasts.' })
  to: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When this was entered here, UTC; null for what was entered before this was kept.',
  })
  recordedAt: Date | null;
}
