import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { FamilyUnit } from './FamilyUnit';

@InputType({ description: 'A child and its family who are parted, as a panel decided and an independent body reviewed (CRC Art. 9).' })
export class RecordFamilySeparationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The family unit.' })
  familyUnitId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, {
    description:
      'Who is parted from the others: a child with the decision in its case, or an adult with one in the case of each child left behind.',
  })
  personId: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future, not before it joined.' })
  leftAt?: Date | null;

  @Field(() => String, { description: 'Why, and how the family stays in touch, in at least 20 characters; class 4.' })
  reasons: string;
}

@ObjectType({ description: 'The family unit as the caller sees it now.' })
export class RecordFamilySeparationPayload {
  @Field(() => FamilyUnit, { description: 'The family unit.' })
  familyUnit: FamilyUnit;
}
