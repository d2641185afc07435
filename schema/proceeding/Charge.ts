import { Field, ID, ObjectType } from 'type-graphql';
import type { ChargeStatus } from '../../domain/proceeding/vocabulary';
import { AgeRange } from '../person/AgeRange';
import { DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import { ChargeStatusEnum } from './enumerations';

@ObjectType({ description: 'One charge. No charge rests on excluded evidence alone, none on acts below the minimum age (I-08, I-24).' })
export class Charge {
  @Field(() => ID, { description: 'Id of the charge.' })
  id: string;

  @Field(() => String, { description: 'The offence.' })
  offence: string;

  @Field(() => String, { nullable: true, description: 'Its family, such as membership or core international crime; null when not set.' })
  offenceFamily: string | null;

  @Field(() => String, { description: 'The article of the law.' })
  article: string;

  @Field(() => String, { description: 'The law in force at the time of the act (ICCPR Art. 15).' })
  lawInForce: string;

  @Field(() => PartialDateScalar, { description: 'When the act is said to have been done; an interval where it lasted.' })
  actPeriod: string;

  @Field(() => String, { nullable: true, description: 'Where; null when not known.' })
  actPlace: string | null;

  @Field(() => AgeRange, { nullable: true, description: 'The person’s age at the act; null without a birth date.' })
  ageAtAct: AgeRange | null;

  @Field(() => Boolean, { description: 'Whether the law threatens death; then an assurance is needed before any handover.' })
  deathPossible: boolean;

  @Field(() => ChargeStatusEnum, { description: 'Where it stands.' })
  status: ChargeStatus;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;
}
