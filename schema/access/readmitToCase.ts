import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Lets an officer into a case again.' })
export class ReadmitToCaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person whose case it is.' })
  personId: string;

  @Field(() => ID, { description: 'The account of the officer.' })
  accountId: string;

  @Field(() => String, { description: 'Why there is no conflict any more, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'Who may take part again.' })
export class ReadmitToCasePayload {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  at: Date;
}
