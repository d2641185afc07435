import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EvidenceItem } from './EvidenceItem';

@InputType({ description: 'Brings the item back from quarantine (EV5).' })
export class ReleaseEvidenceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class ReleaseEvidencePayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
