import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';

@ObjectType({
  description:
    'One link of an item’s custody chain (ISO/IEC 27037). Contiguous, hash-linked, append-only (I-22). Class 6: prosecutor, legal officers on their cases, the data-protection officer while it is in clearance, and the receiving State from DISPATCHED on, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class EvidenceCustodyEvent {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the chain, from 1, without gaps.' })
  seq: number;

  @Field(() => String, { nullable: true, description: 'Who gave the item; null for the first event.' })
  from: string | null;

  @Field(() => String, { description: 'Who holds it from now on.' })
  to: string;

  @Field(() => String, { description: 'Why.' })
  purpose: string;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => String, { nullable: true, description: 'Number of the seal; null when it is not sealed.' })
  sealNo: string | null;

  @Field(() => String, { nullable: true, description: 'Condition of the item; null when not noted.' })
  condition: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest of the item after the event.' })
  hashAfter: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of the event before; null for the first.' })
  prevEventHash: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest of this event: SHA-256 of the RFC 8785 JSON of its fields.' })
  eventHash: string;

  @Field(() => String, { description: 'Who signed; for a State the organisation.' })
  signedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last holder let it go, UTC; null where nobody said.' })
  releasedAt: Date | null;

  @Field(() => Boolean, {
    description: 'True where more time passed between release and receipt than was tolerated then: in nobody’s hands on record.',
  })
  gap: boolean;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;
}
