import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FamilyUnitLeaving } from '../../domain/family/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { FamilyUnit } from './FamilyUnit';
import { FamilyUnitLeavingEnum } from './familyUnitEnumerations';

@InputType({ description: 'Somebody who leaves a family unit and parts no child by it.' })
export class LeaveFamilyUnitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The family unit.' })
  familyUnitId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'Who leaves.' })
  personId: string;

  @Field(() => FamilyUnitLeavingEnum, { description: 'Why.' })
  cause: FamilyUnitLeaving;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future, not before it joined.' })
  leftAt?: Date | null;

  @Field(() => String, { description: 'At least 20 characters; class 4.' })
  reasons: string;
}

@ObjectType({ description: 'The family unit as the caller sees it now.' })
export class LeaveFamilyUnitPayload {
  @Field(() => FamilyUnit, { description: 'The family unit.' })
  familyUnit: FamilyUnit;
}
