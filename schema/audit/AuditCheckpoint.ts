import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';

@ObjectType({
  description:
    'The head of the audit log at one size, signed (C2SP tlog-checkpoint). Whoever keeps it elsewhere can tell later whether anything was changed. Class 7, under a stated purpose.',
})
export class AuditCheckpoint {
  @Field(() => Int, { description: 'How many entries it is of.' })
  treeSize: number;

  @Field(() => Sha256Scalar, { description: 'Root of the tree of these entries (RFC 6962).' })
  rootHash: string;

  @Field(() => String, {
    description: 'The signed note, with the cosignatures of witnesses that have answered: what `GET /audit/checkpoint` gives anybody.',
  })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When it was signed, UTC.' })
  signedAt: Date;

  @Field(() => [String], { description: 'Addresses of the witnesses outside that have cosigned it; empty while none has.' })
  witnesses: string[];
}
