import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@InputType({ description: 'Records the power of attorney of the present counsel.' })
export class RecordPowerOfAttorneyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Where it lies; never the document itself.' })
  reference: string;

  @Field(() => DateTimeScalar, { description: 'When it was given, UTC; not in the future.' })
  givenAt: Date;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordPowerOfAttorneyPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
