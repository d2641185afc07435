import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FigureBasis, FigureConfidence, FigureSubject, FigureUnit } from '../../domain/operation/figures';
import type { SituationKind } from '../../domain/operation/situationEntries';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FigureBasisEnum, FigureConfidenceEnum, FigureSubjectEnum, FigureUnitEnum, SituationKindEnum } from './enumerations';
import { Operation } from './Operation';

@InputType({ description: 'A figure with all that makes it one: never a bare number.' })
export class FigureInput {
  @Field(() => FigureSubjectEnum, { description: 'What it counts.' })
  subject: FigureSubject;

  @Field(() => String, { description: 'The same in words.' })
  label: string;

  @Field(() => Int, { description: 'The value, 0 or more.' })
  value: number;

  @Field(() => FigureUnitEnum, { description: 'Of what.' })
  unit: FigureUnit;

  @Field(() => DateTimeScalar, { description: 'As of when; not in the future.' })
  asOf: Date;

  @Field(() => String, { description: 'Who says so.' })
  source: string;

  @Field(() => FigureBasisEnum, { description: 'How the source came to it.' })
  basis: FigureBasis;

  @Field(() => FigureConfidenceEnum, { description: 'How far it is relied on.' })
  confidence: FigureConfidence;
}

@InputType({ description: 'An entry of the situation log.' })
export class RecordSituationEntryInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => SituationKindEnum, { description: 'What kind of entry.' })
  kind: SituationKind;

  @Field(() => DateTimeScalar, { description: 'When it occurred; not in the future.' })
  occurredAt: Date;

  @Field(() => String, { description: 'Who reports it.' })
  source: string;

  @Field(() => String, { description: 'What; without names of persons.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'Code of the place it is about.' })
  facilityCode?: string | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State that it is about, which then reads its figures. Of a liaison officer always the own one.',
  })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'For DECISION, and for nothing else: by which office it was taken.' })
  decidedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that this one corrects; each is corrected once.' })
  correctsId?: string | null;

  @Field(() => [FigureInput], { nullable: true, description: 'Figures, at most 50; of FIGURE at least one.' })
  figures?: FigureInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordSituationEntryPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
