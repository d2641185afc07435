import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { DuplicateCandidate } from './DuplicateCandidate';

@InputType({ description: 'The two records that are merged.' })
export class MergePersonsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The candidate.' })
  candidateId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The record that stays: one of the two.' })
  survivorId: string;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class MergePersonsPayload {
  @Field(() => typeNamed('DuplicateCandidate'), { description: 'The candidate, with its merge.' })
  duplicateCandidate: DuplicateCandidate;
}
