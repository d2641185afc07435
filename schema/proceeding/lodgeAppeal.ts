import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Appellant } from '../../domain/proceeding/sentence';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';
import { AppellantEnum } from './sentenceEnumerations';

@InputType({ description: 'An appeal against the judgment (LP6).' })
export class LodgeAppealInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => AppellantEnum, { description: 'Who appeals; the review of a death sentence begins by itself.' })
  appellant: Appellant;

  @Field(() => DateTimeScalar, { description: 'When, UTC; within the time to appeal, not in the future.' })
  lodgedAt: Date;

  @Field(() => String, { nullable: true, description: 'The court that hears it; left out where it is not known yet.' })
  court?: string | null;

  @Field(() => String, { nullable: true, description: 'On what grounds; left out where none are given.' })
  grounds?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class LodgeAppealPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
