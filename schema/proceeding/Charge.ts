import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChargeStatus } from '../../domain/proceeding/vocabulary';
import { AgeRange } from '../person/AgeRange';
import { DateTimeScalar, DurationScalar, PartialDateScalar } from '../reference/scalars';
import { ChargeStatusEnum } from './enumerations';

@ObjectType({ description: 'One charge. No charge rests on excluded evidence alone, none on acts below the minimum age (I-08, I-24).' })
export class Charge {
  @Field(() => ID, { description: 'Id of the charge.' })
  id: string;

  @Field(() => String, { description: 'The offence.' })
  offence: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its ICCS code, section 09 for terrorism, 11 for core international crimes; null when not set.',
  })
  offenceFamily: string | null;

  @Field(() => String, { description: 'The article of the law.' })
  article: string;

  @Field(() => String, { description: 'The law in force at the time of the act (ICCPR Art. 15).' })
  lawInForce: string;

  @Field(() => String, { nullable: true, description: 'Since when it is in force, `YYYY-MM-DD`; null when not said.' })
  lawInForceSince: string | null;

  @Field(() => PartialDateScalar, { description: 'When the act is said to have been done; an interval where it lasted.' })
  actPeriod: string;

  @Field(() => String, { nullable: true, description: 'Where; null when not known.' })
  actPlace: string | null;

  @Field(() => AgeRange, {
    nullable: true,
    description:
      'The person’s age at the act in years: the youngest plausible on its first day, the oldest on its last; null without a birth date.',
  })
  ageAtAct: AgeRange | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The effective minimum age that was applied, in years: the higher of the platform’s floor and the forum’s; null on older charges.',
  })
  minimumAge: number | null;

  @Field(() => DurationScalar, { nullable: true, description: 'Least term that the law threatens; null when it names none.' })
  penaltyMin: string | null;

  @Field(() => DurationScalar, { nullable: true, description: 'Greatest term that the law threatens; null when it names none.' })
  penaltyMax: string | null;

  @Field(() => Boolean, { description: 'Whether the law threatens imprisonment for life.' })
  lifePossible: boolean;

  @Field(() => Boolean, { description: 'Whether the law threatens death; then an assurance is needed before any handover.' })
  deathPossible: boolean;

  @Field(() => ChargeStatusEnum, { description: 'Where it stands.' })
  status: ChargeStatus;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;
}
