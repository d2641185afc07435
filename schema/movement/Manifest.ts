import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { ManifestEntry } from './ManifestEntry';

@ObjectType({ description: 'Who travels, in the version that counts now. Locked versions never change (I-21).' })
export class Manifest {
  @Field(() => Int, { description: 'The version; 0 before the first lock.' })
  version: number;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      'Digest of the locked list: SHA-256 of the RFC 8785 JSON of {movementRef, version, entries: [{personRef, requestRef, transferOrder}]}, entries sorted by personRef. Null while it is a draft, and for a State, which sees its own entries alone.',
  })
  sha256: string | null;

  @Field(() => [ManifestEntry], { description: 'The persons. A State sees its own entries alone.' })
  entries: ManifestEntry[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When locked by a second person, UTC; null while it is a draft, and for a State.',
  })
  lockedAt: Date | null;
}
