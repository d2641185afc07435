import { Field, Int, ObjectType } from 'type-graphql';
import { Sha256Scalar } from '../reference/scalars';

@ObjectType({
  description:
    'That the log of one signed size grew out of that of another and nothing was changed (RFC 9162, 2.1.4). Checked with `repatria-audit-verifier growth`. Class 7, under a stated purpose.',
})
export class AuditConsistencyProof {
  @Field(() => Int, { description: 'The older size; of a checkpoint.' })
  fromSize: number;

  @Field(() => Int, { description: 'The newer size; of a checkpoint.' })
  toSize: number;

  @Field(() => Sha256Scalar, { description: 'Root at the older size.' })
  fromRoot: string;

  @Field(() => Sha256Scalar, { description: 'Root at the newer size.' })
  toRoot: string;

  @Field(() => [Sha256Scalar], { description: 'Hashes that lead from the one root to the other; empty when the sizes are one.' })
  path: string[];
}
