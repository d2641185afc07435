import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DocumentAuthenticity } from '../../domain/person/identityDocuments';
import { DateTimeScalar } from '../reference/scalars';
import { IdentityDocument } from './IdentityDocument';
import { DocumentAuthenticityEnum } from './identityDocumentEnumerations';

@InputType({ description: 'What an examination of a paper found.' })
export class ExamineIdentityDocumentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The document.' })
  documentId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DocumentAuthenticityEnum, { description: 'What was found; not UNVERIFIED.' })
  result: DocumentAuthenticity;

  @Field(() => DateTimeScalar, { description: 'When it was examined, UTC.' })
  examinedAt: Date;

  @Field(() => String, { description: 'By whom: a body and a function, never a private person.' })
  examiner: string;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The document as the caller sees it now.' })
export class ExamineIdentityDocumentPayload {
  @Field(() => IdentityDocument, { description: 'The document.' })
  identityDocument: IdentityDocument;
}
