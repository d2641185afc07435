import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { HearingDisposition } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { HearingDispositionEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'What became of a hearing; it always leaves a next step (LP4).' })
export class RecordHearingOutcomeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The hearing.' })
  hearingId: string;

  @Field(() => HearingDispositionEnum, { description: 'What became of it.' })
  disposition: HearingDisposition;

  @Field(() => String, { nullable: true, description: 'In words.' })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'What happens next; needed where no next hearing is named.' })
  nextStep?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next hearing is, UTC; needed after POSTPONED and NO_SHOW.' })
  nextHearingAt?: Date | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordHearingOutcomePayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
