import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Sha256Scalar } from '../reference/scalars';

@ObjectType({
  description:
    'That one entry stands in the log of a signed size (RFC 9162, 2.1.3). Checked with `repatria-audit-verifier inclusion`. Class 7, under a stated purpose.',
})
export class AuditInclusionProof {
  @Field(() => ID, { description: 'Id of the entry.' })
  entryId: string;

  @Field(() => Int, { description: 'Its place in the tree, from 0.' })
  index: number;

  @Field(() => Int, { description: 'The size that the proof is for; of a checkpoint.' })
  treeSize: number;

  @Field(() => Sha256Scalar, { description: 'Hash of its leaf.' })
  leafHash: string;

  @Field(() => Sha256Scalar, { description: 'Root of the tree of this size, as the checkpoint has it.' })
  rootHash: string;

  @Field(() => [Sha256Scalar], { description: 'Hashes of the neighbours on the way to the root, from the leaf up.' })
  path: string[];

  @Field(() => String, { description: 'The signed note of this size.' })
  note: string;
}
