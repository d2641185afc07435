import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';

@ObjectType({ description: 'The order under which a person is held (Mandela Rule 7, ICPPED 17(3)(c)).' })
export class DetentionOrder {
  @Field(() => ID, { description: 'Id of the order.' })
  id: string;

  @Field(() => String, { description: 'The court or authority that ordered.' })
  orderingAuthority: string;

  @Field(() => String, { description: 'The law it rests on.' })
  legalBasis: string;

  @Field(() => String, { description: 'The grounds given.' })
  grounds: string;

  @Field(() => DateTimeScalar, { description: 'When issued, UTC.' })
  issuedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds, UTC; null when it names no end.' })
  validUntil: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was told the reasons (ICCPR Art. 9(2)), UTC; null when that is not on record.',
  })
  reasonsToldAt: Date | null;

  @Field(() => String, { nullable: true, description: 'In which language, as BCP 47; null when that is not on record.' })
  reasonsToldLang: string | null;

  @Field(() => String, { nullable: true, description: 'Where the paper lies, by reference; null when that is not on record.' })
  documentRef: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of its file; null when that is not on record.' })
  documentSha256: string | null;
}
