import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Keeps an officer out of a case.' })
export class ExcludeFromCaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person whose case it is.' })
  personId: string;

  @Field(() => ID, { description: 'The account of the officer.' })
  accountId: string;

  @Field(() => String, { description: 'Which conflict of interest there is, in at least 20 characters; it is about the officer.' })
  reasons: string;
}

@ObjectType({ description: 'Who is kept out. The case itself is not answered: whoever stepped back sees it no more.' })
export class ExcludeFromCasePayload {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  at: Date;
}
