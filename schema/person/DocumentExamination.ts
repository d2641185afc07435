import { Field, ID, ObjectType } from 'type-graphql';
import type { DocumentAuthenticity } from '../../domain/person/identityDocuments';
import { DateTimeScalar } from '../reference/scalars';
import { DocumentAuthenticityEnum } from './identityDocumentEnumerations';

@ObjectType({ description: 'Somebody looked at a paper. Custodial case roles; examinations are kept all.' })
export class DocumentExamination {
  @Field(() => ID, { description: 'Id of the examination.' })
  id: string;

  @Field(() => DocumentAuthenticityEnum, { description: 'What was found.' })
  result: DocumentAuthenticity;

  @Field(() => DateTimeScalar, { description: 'When it was examined, UTC.' })
  examinedAt: Date;

  @Field(() => String, { description: 'By whom: a body and a function.' })
  examiner: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  reasons: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;
}
