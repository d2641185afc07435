import { Field, Int, ObjectType } from 'type-graphql';
import type { EvidenceItem } from '../evidence/EvidenceItem';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@ObjectType({ description: 'The items of a handoff, and the hash that stands for all of them.' })
export class EvidencePackage {
  @Field(() => Int, { description: 'Version of the package, from 1.' })
  version: number;

  @Field(() => Sha256Scalar, {
    description:
      'SHA-256 of the items’ lower-case hexadecimal digests, sorted, each followed by a line feed. Fixed when sealed; before that, of the items as they are.',
  })
  manifestHash: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      'SHA-256 of the RFC 8785 JSON of the cover: `{handoffRef, packageVersion, from, receivingAuthority, receivingCountry, route, transferBasis, useLimitations, sealNumbers, manifestHash}`, the State by its code, limitations and seals sorted. Fixed when sealed; null before, and in packages that were sealed without one.',
  })
  coverHash: string | null;

  @Field(() => [typeNamed('EvidenceItem')], {
    nullable: true,
    description:
      'The items. Class 6: prosecutor, legal officers on their cases, the data-protection officer while it is in clearance, and the receiving State from DISPATCHED on, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  items: EvidenceItem[] | null;

  @Field(() => Int, { description: 'Number of items.' })
  itemCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them were once in nobody’s hands for longer than is tolerated; each was released from quarantine with reasons, or holds the package. Class 6: as for the items; for others null with FIELD_RESTRICTED.',
  })
  itemsWithGaps: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many links of their custody chains one officer alone signed. Class 6: as for the items; for others null with FIELD_RESTRICTED.',
  })
  linksSignedByOne: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When sealed, UTC; null before.' })
  sealedAt: Date | null;
}
