import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { CountryCodeScalar } from '../reference/scalars';

@InputType({ description: 'Custody in another State, or before this register began.' })
export class RecordForeignCustodyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => CountryCodeScalar, { description: 'The State that held the person.' })
  country: string;

  @Field(() => String, { description: 'The authority that did.' })
  authority: string;

  @Field(() => String, { description: 'First day in custody, `YYYY-MM-DD`.' })
  heldFrom: string;

  @Field(() => String, { description: 'Last day in custody, `YYYY-MM-DD`; counted too.' })
  heldTo: string;

  @Field(() => String, { description: 'The paper that says so, by reference.' })
  source: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordForeignCustodyPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
