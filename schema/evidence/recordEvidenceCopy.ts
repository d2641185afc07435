import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EvidenceCopyKind } from '../../domain/evidence/copies';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { EvidenceCopyKindEnum } from './copyEnumerations';
import { EvidenceItem } from './EvidenceItem';

@InputType({ description: 'A copy of an item of evidence (EV7).' })
export class RecordEvidenceCopyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => EvidenceCopyKindEnum, { description: 'What it is; FORENSIC_IMAGE and WORKING_COPY have the digest of the item.' })
  kind: EvidenceCopyKind;

  @Field(() => String, { description: 'Where it lies.' })
  place: string;

  @Field(() => String, { description: 'Who holds it: an authority, a body, a function.' })
  holder: string;

  @Field(() => String, { description: 'Who made it.' })
  madeBy: string;

  @Field(() => Sha256Scalar, { description: 'Its digest.' })
  sha256: string;

  @Field(() => DateTimeScalar, { description: 'When it was made; not in the future.' })
  madeAt: Date;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class RecordEvidenceCopyPayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
