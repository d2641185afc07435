import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EvidenceStatus } from '../../domain/evidence/vocabulary';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { EvidenceItem } from './EvidenceItem';
import { EvidenceStatusEnum } from './enumerations';

@InputType({ description: 'One more link of the custody chain (EV2).' })
export class RecordEvidenceCustodyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => EvidenceStatusEnum, { description: 'Where the item is from now on.' })
  status: EvidenceStatus;

  @Field(() => String, { description: 'Who holds it from now on.' })
  to: string;

  @Field(() => String, { description: 'Why.' })
  purpose: string;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => String, {
    nullable: true,
    description: 'The seal that was found on the item; another one than the last link names quarantines the item. Left out: nobody looked.',
  })
  sealFound?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the seal.' })
  sealNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Its condition.' })
  condition?: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest as computed now; another one than the registered quarantines the item.' })
  hashAfter: string;

  @Field(() => DateTimeScalar, { description: 'When it was received, UTC; not before the last event.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the last holder let it go, UTC; not before the last event and not after `occurredAt` (DATE_ORDER). More than the setting `evidence_gap_tolerance` (24 h) before: the item is quarantined, flagged, and a legal officer is asked. Left out: nobody said.',
  })
  releasedAt?: Date | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class RecordEvidenceCustodyPayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
