import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConsularVisit } from './ConsularVisit';

@InputType({ description: 'Asks to visit a person.' })
export class RequestConsularVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Who would visit, by function.' })
  officer: string;
}

@ObjectType({ description: 'The visit as the caller sees it now.' })
export class RequestConsularVisitPayload {
  @Field(() => ConsularVisit, { description: 'The visit.' })
  consularVisit: ConsularVisit;
}
