import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FollowUpMonth } from '../../domain/family/vocabulary';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'A time at which somebody saw the child after the return.' })
export class ChildFollowUp {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Month after the handover.' })
  month: FollowUpMonth;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  heldAt: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'How the child is. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  findings: string | null;
}
