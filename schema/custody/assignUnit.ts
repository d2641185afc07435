import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'In which unit of its place of detention a person is.' })
export class AssignUnitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The unit, by capitals, digits, `-` and `/`: `B-2`.' })
  unit: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future.' })
  since?: Date | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class AssignUnitPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
