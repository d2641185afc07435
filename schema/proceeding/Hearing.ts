import { Field, ID, ObjectType } from 'type-graphql';
import type { HearingDisposition } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { HearingDispositionEnum } from './enumerations';

@ObjectType({ description: 'One hearing. What became of it always leaves a next step.' })
export class Hearing {
  @Field(() => ID, { description: 'Id of the hearing.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'For when, UTC.' })
  scheduledAt: Date;

  @Field(() => String, { description: 'What for.' })
  purpose: string;

  @Field(() => HearingDispositionEnum, { nullable: true, description: 'What became of it; null before.' })
  disposition: HearingDisposition | null;

  @Field(() => String, { nullable: true, description: 'What was said or ordered; null before.' })
  outcome: string | null;

  @Field(() => String, { nullable: true, description: 'What follows; null before.' })
  nextStep: string | null;
}
