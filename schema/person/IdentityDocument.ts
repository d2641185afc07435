import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DocumentAuthenticity, DocumentHolder, IdentityDocumentKind } from '../../domain/person/identityDocuments';
import type { MrzFinding } from '../../domain/person/machineReadableZone';
import { DateTimeScalar, PartialDateScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { DocumentExamination } from './DocumentExamination';
import { DocumentAuthenticityEnum, DocumentHolderEnum, IdentityDocumentKindEnum, MrzFindingEnum } from './identityDocumentEnumerations';
import type { Person } from './Person';

@ObjectType({ description: 'A paper that says who somebody is, or by which one travels. Custodial case roles.' })
export class IdentityDocument {
  @Field(() => ID, { description: 'Id of the document.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'Whose it is said to be.' })
  person: Person;

  @Field(() => IdentityDocumentKindEnum, { description: 'What it is.' })
  kind: IdentityDocumentKind;

  @Field(() => String, { description: 'Who issued it, as a code of ISO 3166-1 or ICAO 9303: organisations issue as well (`UNO`).' })
  issuer: string;

  @Field(() => String, { nullable: true, description: 'The office that issued it; null when not known.' })
  authority: string | null;

  @Field(() => String, { nullable: true, description: 'The last three signs of its number; null when it has none.' })
  numberMasked: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its number; null when it has none. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  number: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lines of its machine readable zone; null where none was read. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  mrz: string | null;

  @Field(() => String, { nullable: true, description: '`TD1`, `TD2` or `TD3` (ICAO Doc 9303); null without a machine readable zone.' })
  mrzFormat: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where its image lies, an opaque reference; null where none was made. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  imageRef: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      'Digest of the file of the image. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  imageSha256: string | null;

  @Field(() => [MrzFindingEnum], {
    description: 'In what the zone does not agree with itself, the paper or the register; none where it does.',
  })
  mrzFindings: MrzFinding[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was issued, as far as it is known.' })
  issued: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when it is valid, as far as it is known.' })
  expires: string | null;

  @Field(() => DocumentHolderEnum, { description: 'Where the paper itself is.' })
  holder: DocumentHolder;

  @Field(() => DocumentAuthenticityEnum, { description: 'What it is taken for.' })
  authenticity: DocumentAuthenticity;

  @Field(() => [DocumentExamination], { description: 'Who examined it with which result, the last first.' })
  examinations: DocumentExamination[];

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;
}
