import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CounselKind } from '../../domain/person/vocabulary';
import { CounselKindEnum } from '../person/enumerations';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'Counsel of the accused (LP3).' })
export class AppointDefenceCounselInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The lawyer.' })
  counsel: string;

  @Field(() => CounselKindEnum, { description: 'Chosen by the person or assigned.' })
  kind: CounselKind;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when, UTC; now when left out.' })
  appointedAt?: Date | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class AppointDefenceCounselPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
