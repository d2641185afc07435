import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'The receiving State signs for the child.' })
export class SignChildReceptionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Who took the child over, by office and name.' })
  officer: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class SignChildReceptionPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
