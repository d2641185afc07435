import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Sha256Scalar } from '../reference/scalars';
import { IdentityDocument } from './IdentityDocument';

@InputType({ description: 'Where the image of a paper lies.' })
export class RecordDocumentImageInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The document.' })
  documentId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Where it lies: an opaque reference of the storage; the image is not sent.' })
  imageRef: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the file.' })
  imageSha256: string;
}

@ObjectType({ description: 'The document as the caller sees it now.' })
export class RecordDocumentImagePayload {
  @Field(() => IdentityDocument, { description: 'The document.' })
  identityDocument: IdentityDocument;
}
