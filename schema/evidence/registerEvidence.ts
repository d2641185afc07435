import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { EvidenceKind, EvidenceLegality } from '../../domain/evidence/vocabulary';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { EvidenceItem } from './EvidenceItem';
import { EvidenceKindEnum, EvidenceLegalityEnum } from './enumerations';

@InputType({ description: 'Registers an item of evidence (EV1).' })
export class RegisterEvidenceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'In words.' })
  description?: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest of the item or of its record.' })
  sha256: string;

  @Field(() => String, { nullable: true, description: 'Opaque reference of where it is kept.' })
  storageRef?: string | null;

  @Field(() => DateTimeScalar, { description: 'When collected, UTC.' })
  collectedAt: Date;

  @Field(() => String, { description: 'Where collected.' })
  collectedPlace: string;

  @Field(() => String, { description: 'By whom.' })
  collectedBy: string;

  @Field(() => String, { description: 'Where it comes from.' })
  origin: string;

  @Field(() => EvidenceLegalityEnum, { description: 'Whether it was lawfully obtained.' })
  legality: EvidenceLegality;

  @Field(() => String, { description: 'Who holds it.' })
  custodian: string;

  @Field(() => Boolean, { nullable: true, description: 'True when it speaks for the person; left out: false.' })
  exculpatory?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Null: no caveat; false: the originator has not consented.' })
  originatorConsent?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it names witnesses; left out: false.' })
  witnessAnnex?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Handling codes, by the names of HandlingCode; each is a mark like one set later. Of those that PROSECUTOR sets. Left out: none.',
  })
  handling?: string[] | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class RegisterEvidencePayload {
  @Field(() => EvidenceItem, { description: 'The object.' })
  evidenceItem: EvidenceItem;
}
