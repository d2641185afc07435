import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { JurisdictionBasis } from '../../domain/proceeding/vocabulary';
import { CountryCodeScalar, DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { JurisdictionBasisEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'A case before a court (LP1).' })
export class OpenProceedingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'State of the court.' })
  forum: string;

  @Field(() => String, { description: 'The court.' })
  court: string;

  @Field(() => String, { description: 'Its file number.' })
  fileNumber: string;

  @Field(() => JurisdictionBasisEnum, { description: 'On what its jurisdiction rests.' })
  jurisdictionBasis: JurisdictionBasis;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State that handed the case over: it begins as TRANSFERRED_IN; left out for a case of the forum’s own.',
  })
  transferredFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was told the reasons, UTC; null while that was not done.' })
  personInformedAt?: Date | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'In which language.' })
  informedLang?: string | null;

  @Field(() => String, { nullable: true, description: 'The interpreter, where one was needed.' })
  interpreter?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the court is one for juveniles; left out: false.' })
  juvenileForum?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Minimum age of criminal responsibility there, in years; never below 14 here.' })
  minimumAge?: number | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class OpenProceedingPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
