import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Demarche } from './Demarche';

@InputType({ description: 'The answer of a State.' })
export class RecordDemarcheAnswerInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'What was answered.' })
  demarcheId: string;

  @Field(() => DateTimeScalar, { description: 'When; not in the future, not before it was sent.' })
  answeredAt: Date;

  @Field(() => String, { description: 'What was answered, without names.' })
  answer: string;

  @Field(() => String, { nullable: true, description: 'Where the document lies; left out where there is none.' })
  documentRef?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordDemarcheAnswerPayload {
  @Field(() => Demarche, { description: 'What was written.' })
  demarche: Demarche;
}
