import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Demarche } from './Demarche';

@InputType({ description: 'Nobody waits for an answer any longer.' })
export class CloseDemarcheUnansweredInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'What was not answered.' })
  demarcheId: string;

  @Field(() => String, { description: 'Why it is closed. At least 20 characters.' })
  reasons: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class CloseDemarcheUnansweredPayload {
  @Field(() => Demarche, { description: 'What was written.' })
  demarche: Demarche;
}
