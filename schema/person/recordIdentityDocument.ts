import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DocumentHolder, IdentityDocumentKind } from '../../domain/person/identityDocuments';
import { PartialDateScalar, Sha256Scalar } from '../reference/scalars';
import { IdentityDocument } from './IdentityDocument';
import { DocumentHolderEnum, IdentityDocumentKindEnum } from './identityDocumentEnumerations';

@InputType({ description: 'A paper as it is. Its image is not in the platform.' })
export class RecordIdentityDocumentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose it is said to be.' })
  personId: string;

  @Field(() => IdentityDocumentKindEnum, { description: 'What it is.' })
  kind: IdentityDocumentKind;

  @Field(() => String, { description: 'Who issued it, as a code of ISO 3166-1 or ICAO 9303 in three capital letters.' })
  issuer: string;

  @Field(() => String, { nullable: true, description: 'The office that issued it.' })
  authority?: string | null;

  @Field(() => String, { nullable: true, description: 'The number as written on it; left out, that of the machine readable zone.' })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The machine readable zone as printed, one line a line: TD1 (3 of 30 signs), TD2 (2 of 36) or TD3 (2 of 44).',
  })
  mrz?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was issued, as far as it is known.' })
  issued?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when it is valid, as far as it is known.' })
  expires?: string | null;

  @Field(() => DocumentHolderEnum, { description: 'Where the paper itself is.' })
  holder: DocumentHolder;

  @Field(() => String, {
    nullable: true,
    description: 'Where its image lies: an opaque reference of the storage; together with its digest.',
  })
  imageRef?: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of the file of the image.' })
  imageSha256?: string | null;
}

@ObjectType({ description: 'The document as the caller sees it now.' })
export class RecordIdentityDocumentPayload {
  @Field(() => IdentityDocument, { description: 'The document.' })
  identityDocument: IdentityDocument;
}
