import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';

@InputType({ description: 'The order under which a person is held, or the one that renews it.' })
export class RecordDetentionOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The court or authority that ordered.' })
  orderingAuthority: string;

  @Field(() => String, { description: 'The law it rests on.' })
  legalBasis: string;

  @Field(() => String, { description: 'The grounds given.' })
  grounds: string;

  @Field(() => DateTimeScalar, { description: 'When it was issued; not in the future.' })
  issuedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds; its end starts a clock. Left out: it names no end.' })
  validUntil?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was told the reasons (ICCPR Art. 9(2)); with the language, or neither.',
  })
  reasonsToldAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The language in which the reasons were told, as BCP 47.' })
  reasonsToldLang?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the paper lies, by reference; it is not sent.' })
  documentRef?: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of its file; only with a reference.' })
  documentSha256?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordDetentionOrderPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
