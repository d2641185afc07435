import { Field, ObjectType } from 'type-graphql';
import type { LockoutSide, MovementReasonList } from '../../domain/movement/reasons';
import { LockoutSideEnum, MovementReasonListEnum } from './reasonEnumerations';

@ObjectType({ description: 'A reason of a closed list. A retired one is read where it was given, and not given anew.' })
export class MovementReason {
  @Field(() => MovementReasonListEnum, { description: 'The list.' })
  list: MovementReasonList;

  @Field(() => String, { description: 'Its code in the list.' })
  code: string;

  @Field(() => String, { description: 'In words.' })
  label: string;

  @Field(() => LockoutSideEnum, { nullable: true, description: 'Of a lockout: whose cause it was; null in the other lists.' })
  side: LockoutSide | null;

  @Field(() => String, { nullable: true, description: 'The day from which it is no longer given, as YYYY-MM-DD; null while it is.' })
  retiredAt: string | null;
}
