import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EvidenceCopyEnd } from '../../domain/evidence/copies';
import { DateTimeScalar } from '../reference/scalars';
import { EvidenceCopyEndEnum } from './copyEnumerations';
import { EvidenceItem } from './EvidenceItem';

@InputType({ description: 'A copy of an item of evidence that is not there any more (EV8).' })
export class EndEvidenceCopyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The copy.' })
  copyId: string;

  @Field(() => EvidenceCopyEndEnum, { description: 'What became of it.' })
  cause: EvidenceCopyEnd;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future.' })
  endedAt?: Date | null;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class EndEvidenceCopyPayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
