import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Confidence, DuplicateVerdict } from '../../domain/person/vocabulary';
import { typeNamed } from '../typeNamed';
import type { DuplicateCandidate } from './DuplicateCandidate';
import { ConfidenceEnum, DuplicateVerdictEnum } from './enumerations';

@InputType({ description: 'One of two verdicts on whether two records are one person.' })
export class DecideDuplicateInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The candidate.' })
  candidateId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DuplicateVerdictEnum, { description: 'The verdict.' })
  verdict: DuplicateVerdict;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the officer is; left out: not said.' })
  confidence?: Confidence | null;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class DecideDuplicatePayload {
  @Field(() => typeNamed('DuplicateCandidate'), { description: 'The candidate.' })
  duplicateCandidate: DuplicateCandidate;
}
