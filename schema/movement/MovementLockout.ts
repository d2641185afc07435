import { Field, ID, ObjectType } from 'type-graphql';
import type { LockoutSide } from '../../domain/movement/reasons';
import { DateTimeScalar } from '../reference/scalars';
import { LockoutSideEnum } from './reasonEnumerations';

@ObjectType({ description: 'Nobody was let in: custody stayed with the escort.' })
export class MovementLockout {
  @Field(() => ID, { description: 'Id of the lockout.' })
  id: string;

  @Field(() => String, { description: 'Code of the reason.' })
  reasonCode: string;

  @Field(() => LockoutSideEnum, { description: 'Whose cause it was.' })
  side: LockoutSide;

  @Field(() => String, {
    nullable: true,
    description:
      'Where. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  place: string | null;

  @Field(() => String, { description: 'Who answers for it.' })
  authorisedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why it was recorded more than 24 hours later; null when it was not.' })
  lateReason: string | null;
}
