import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'What ranks a request among those for the same person.' })
export class RecordPriorityFactsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => Boolean, { description: 'Whether the offence injured this State’s security or interests.' })
  injuredState: boolean;

  @Field(() => Boolean, { description: 'Whether the offence was committed on its territory.' })
  placeOfOffence: boolean;

  @Field(() => Int, { nullable: true, description: 'The longest term that the offence may carry, in years; null where it is not known.' })
  gravityYears?: number | null;

  @Field(() => Boolean, { description: 'Whether it may surrender the person to the other State afterwards.' })
  subsequentSurrender: boolean;

  @Field(() => String, { description: 'Where this is known from.' })
  basis: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordPriorityFactsPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
