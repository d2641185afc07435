import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EvidenceItem } from './EvidenceItem';

@InputType({ description: 'The second signature under a link of the custody chain (EV6).' })
export class CountersignEvidenceCustodyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => Int, { description: 'The place of the link in the chain, from 1.' })
  seq: number;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class CountersignEvidenceCustodyPayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
